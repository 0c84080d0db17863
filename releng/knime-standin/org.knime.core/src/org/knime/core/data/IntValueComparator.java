package org.knime.core.data;

/** Orders cells by their int value. */
public class IntValueComparator extends DataValueComparator {

    @Override
    public int compareDataValues(DataValue first, DataValue second) {
        return Integer.compare(((IntValue)first).getIntValue(), ((IntValue)second).getIntValue());
    }
}
