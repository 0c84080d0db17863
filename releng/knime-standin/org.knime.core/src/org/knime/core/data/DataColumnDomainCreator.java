package org.knime.core.data;

import java.util.Set;

/** Makes the domain of a column. */
public class DataColumnDomainCreator {

    private DataCell lower;
    private DataCell upper;
    private Set<DataCell> values;

    public DataColumnDomainCreator() {
    }

    public DataColumnDomainCreator(DataCell lower, DataCell upper) {
        this.lower = lower;
        this.upper = upper;
    }

    public void setLowerBound(DataCell bound) {
        lower = bound;
    }

    public void setUpperBound(DataCell bound) {
        upper = bound;
    }

    public void setValues(Set<DataCell> possibleValues) {
        values = possibleValues;
    }

    public DataColumnDomain createDomain() {
        return new DataColumnDomain(lower, upper, values);
    }
}
