package org.knime.core.data;

import java.util.Comparator;

/** Orders cells; missing cells come first. */
public abstract class DataValueComparator implements Comparator<DataCell> {

    protected DataValueComparator() {
    }

    protected abstract int compareDataValues(DataValue first, DataValue second);

    @Override
    public final int compare(DataCell first, DataCell second) {
        if (first.isMissing() || second.isMissing()) {
            return Boolean.compare(second.isMissing(), first.isMissing());
        }
        return first == second ? 0 : compareDataValues(first, second);
    }
}
