package org.knime.core.data;

/** Orders cells by their String value. */
public class StringValueComparator extends DataValueComparator {

    @Override
    public int compareDataValues(DataValue first, DataValue second) {
        return ((StringValue)first).getStringValue().compareTo(((StringValue)second).getStringValue());
    }
}
