package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowIterator;
import org.knime.core.data.RowKey;
import org.selfscope.standin.DuplicateKeyException;

/** Collects the rows of a table. Row names must differ and cells must fit their columns. */
public class DataContainer implements RowAppender {

    private final DataTableSpec spec;
    private final ColumnDomains domains;
    private final List<DataRow> rows = new ArrayList<>();
    private final Set<RowKey> keys = new HashSet<>();
    private DataTableSpec finalSpec;

    public DataContainer(DataTableSpec spec) {
        this(spec, false);
    }

    /**
     * An empty container.
     *
     * @param initDomain whether the domains of the specification are kept and extended; otherwise they are found from the rows alone
     */
    public DataContainer(DataTableSpec spec, boolean initDomain) {
        this.spec = spec;
        this.domains = new ColumnDomains(spec, initDomain);
    }

    @Override
    public void addRowToTable(DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("Rows cannot be added to a container that is closed.");
        }
        checkCells(row);
        if (!keys.add(row.getKey())) {
            throw new DuplicateKeyException("Encountered duplicate row ID \"" + row.getKey() + "\" at row number " + (rows.size() + 1));
        }
        domains.update(row);
        rows.add(row);
    }

    private void checkCells(DataRow row) {
        if (row.getNumCells() != spec.getNumColumns()) {
            throw new IllegalArgumentException("Row \"" + row.getKey() + "\" has " + row.getNumCells() + " cells, but the table has "
                + spec.getNumColumns() + " columns.");
        }
        for (int i = 0; i < row.getNumCells(); i++) {
            DataCell cell = row.getCell(i);
            if (cell == null || !spec.getColumnSpec(i).getType().isASuperTypeOf(cell.getType())) {
                throw new IllegalArgumentException("Cell " + i + " of row \"" + row.getKey() + "\" is of class "
                    + (cell == null ? null : cell.getClass().getName()) + ", which does not fit the type " + spec.getColumnSpec(i).getType()
                    + " of the column \"" + spec.getColumnSpec(i).getName() + "\".");
            }
        }
    }

    public void close() {
        if (isOpen()) {
            finalSpec = domains.createSpec();
        }
    }

    public boolean isClosed() {
        return finalSpec != null;
    }

    public boolean isOpen() {
        return !isClosed();
    }

    public long size() {
        return rows.size();
    }

    /** The specification; with the domains of the rows once the container is closed. */
    public DataTableSpec getTableSpec() {
        return isClosed() ? finalSpec : spec;
    }

    /** The finished table. */
    public DataTable getTable() {
        if (isOpen()) {
            throw new IllegalStateException("The table is not there before the container is closed.");
        }
        return new DataTable() {

            @Override
            public DataTableSpec getDataTableSpec() {
                return finalSpec;
            }

            @Override
            public RowIterator iterator() {
                return CloseableRowIterator.from(Collections.unmodifiableList(rows).iterator());
            }
        };
    }
}
