package org.knime.core.data;

/** Orders cells without an order of their own by what they show. */
final class TextComparator extends DataValueComparator {

    @Override
    protected int compareDataValues(DataValue first, DataValue second) {
        return first.toString().compareTo(second.toString());
    }
}
