package org.knime.core.node;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.swing.JComponent;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** An immutable table as it goes from node to node. Its rows are in memory, or read from disk at the first use. */
public final class BufferedDataTable implements DataTable, PortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);
    public static final PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private static final AtomicInteger LAST_ID = new AtomicInteger();

    private final int id = LAST_ID.incrementAndGet();
    private final DataTableSpec spec;
    private final long size;
    private Supplier<List<DataRow>> source;
    private List<DataRow> rows;

    BufferedDataTable(DataTableSpec spec, long size, Supplier<List<DataRow>> source) {
        this.spec = spec;
        this.size = size;
        this.source = source;
    }

    private synchronized List<DataRow> rows() {
        if (rows == null) {
            rows = List.copyOf(source.get());
            source = null;
        }
        return rows;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public DataTableSpec getSpec() {
        return spec;
    }

    @Override
    public CloseableRowIterator iterator() {
        return CloseableRowIterator.from(rows().iterator());
    }

    /** The number of rows. */
    public long size() {
        return size;
    }

    /** @deprecated use {@link #size()} */
    @Deprecated
    public int getRowCount() {
        return Math.toIntExact(size);
    }

    /** A number that no other table of the session has. */
    public Integer getBufferedTableId() {
        return id;
    }

    @Override
    public String getSummary() {
        return "Rows: " + size + ", Cols: " + spec.getNumColumns();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
