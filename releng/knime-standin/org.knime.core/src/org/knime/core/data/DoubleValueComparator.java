package org.knime.core.data;

/** Orders cells by their double value. */
public class DoubleValueComparator extends DataValueComparator {

    @Override
    public int compareDataValues(DataValue first, DataValue second) {
        return Double.compare(((DoubleValue)first).getDoubleValue(), ((DoubleValue)second).getDoubleValue());
    }
}
