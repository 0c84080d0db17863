package org.knime.core.data;

/** Orders cells by their long value. */
public class LongValueComparator extends DataValueComparator {

    @Override
    public int compareDataValues(DataValue first, DataValue second) {
        return Long.compare(((LongValue)first).getLongValue(), ((LongValue)second).getLongValue());
    }
}
