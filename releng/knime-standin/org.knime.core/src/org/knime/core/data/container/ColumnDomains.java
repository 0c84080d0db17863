package org.knime.core.data.container;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.NominalValue;

/** Finds the smallest and largest cell of bounded columns, and the values of nominal columns as long as they are few. */
final class ColumnDomains {

    private static final int MOST_VALUES = 60;

    private final DataTableSpec spec;
    private final Column[] columns;

    ColumnDomains(DataTableSpec spec, boolean startFromSpec) {
        this.spec = spec;
        columns = spec.stream().map(c -> new Column(c, startFromSpec)).toArray(Column[]::new);
    }

    void update(DataRow row) {
        for (int i = 0; i < columns.length; i++) {
            if (!row.getCell(i).isMissing()) {
                columns[i].update(row.getCell(i));
            }
        }
    }

    DataTableSpec createSpec() {
        return new DataTableSpec(spec.getName(),
            IntStream.range(0, columns.length).mapToObj(i -> columns[i].createSpec()).toArray(DataColumnSpec[]::new));
    }

    private static final class Column {

        private final DataColumnSpec spec;
        private final Comparator<DataCell> order;
        private final boolean bounded;
        private DataCell lower;
        private DataCell upper;
        private Set<DataCell> values;

        Column(DataColumnSpec spec, boolean startFromSpec) {
            this.spec = spec;
            order = spec.getType().getComparator();
            bounded = spec.getType().isCompatible(BoundedValue.class);
            values = spec.getType().isCompatible(NominalValue.class) ? new LinkedHashSet<>() : null;
            if (startFromSpec) {
                lower = spec.getDomain().getLowerBound();
                upper = spec.getDomain().getUpperBound();
                if (values != null && spec.getDomain().hasValues()) {
                    values.addAll(spec.getDomain().getValues());
                }
            }
        }

        void update(DataCell cell) {
            if (bounded) {
                lower = lower == null || order.compare(cell, lower) < 0 ? cell : lower;
                upper = upper == null || order.compare(cell, upper) > 0 ? cell : upper;
            }
            if (values != null && values.add(cell) && values.size() > MOST_VALUES) {
                values = null;
            }
        }

        DataColumnSpec createSpec() {
            DataColumnDomainCreator domain = new DataColumnDomainCreator(lower, upper);
            domain.setValues(values);
            DataColumnSpecCreator creator = new DataColumnSpecCreator(spec);
            creator.setDomain(domain.createDomain());
            return creator.createSpec();
        }
    }
}
