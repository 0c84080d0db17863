package org.knime.core.node;

import java.util.List;
import java.util.function.Supplier;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.selfscope.standin.table.TableAccess;

/** Makes tables for who reads them from disk. */
final class TableBackdoor implements TableAccess {

    @Override
    public BufferedDataTable create(DataTableSpec spec, long size, Supplier<List<DataRow>> rows) {
        return new BufferedDataTable(spec, size, rows);
    }
}
