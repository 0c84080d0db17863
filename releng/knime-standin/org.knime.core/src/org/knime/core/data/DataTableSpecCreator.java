package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

/** Makes table specifications. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> columns = new ArrayList<>();
    private String name;

    public DataTableSpecCreator() {
    }

    public DataTableSpecCreator(DataTableSpec spec) {
        name = spec.getName();
        addColumns(spec);
    }

    public DataTableSpecCreator setName(String newName) {
        name = newName;
        return this;
    }

    public DataTableSpecCreator addColumns(DataColumnSpec... added) {
        columns.addAll(List.of(added));
        return this;
    }

    public DataTableSpecCreator addColumns(DataTableSpec spec) {
        spec.forEach(columns::add);
        return this;
    }

    public DataTableSpecCreator replaceColumn(int index, DataColumnSpec column) {
        columns.set(index, column);
        return this;
    }

    public DataTableSpecCreator dropAllColumns() {
        columns.clear();
        return this;
    }

    public DataTableSpec createSpec() {
        return new DataTableSpec(name, columns.toArray(DataColumnSpec[]::new));
    }
}
