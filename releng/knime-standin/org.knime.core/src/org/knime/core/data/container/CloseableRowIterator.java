package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Iterator;

import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** Goes through the rows of a table; closing it early frees what it holds open. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    @Override
    public abstract void close();

    /** Goes through the given rows; closing ends it. */
    public static CloseableRowIterator from(Iterator<DataRow> rows) {
        return new ClosingIterator(rows);
    }
}
