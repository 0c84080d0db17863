package org.knime.core.data.container;

import java.util.Iterator;
import java.util.NoSuchElementException;

import org.knime.core.data.DataRow;

/** Rows in memory. */
final class ClosingIterator extends CloseableRowIterator {

    private final Iterator<DataRow> rows;
    private boolean closed;

    ClosingIterator(Iterator<DataRow> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return !closed && rows.hasNext();
    }

    @Override
    public DataRow next() {
        if (closed) {
            throw new NoSuchElementException("The iterator is closed.");
        }
        return rows.next();
    }

    @Override
    public void close() {
        closed = true;
    }
}
