package org.knime.core.node;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;

/** Collects the rows of a table that a node puts out. Made by an {@link ExecutionContext}. */
public class BufferedDataContainer extends DataContainer {

    private BufferedDataTable table;

    BufferedDataContainer(DataTableSpec spec, boolean initDomain) {
        super(spec, initDomain);
    }

    /** The finished table, always the same. */
    @Override
    public BufferedDataTable getTable() {
        if (table == null) {
            List<DataRow> rows = new ArrayList<>();
            super.getTable().forEach(rows::add);
            table = new BufferedDataTable(getTableSpec(), size(), () -> rows);
        }
        return table;
    }
}
