package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row that holds its cells. */
public class DefaultRow implements DataRow {

    private final RowKey key;
    private final List<DataCell> cells;

    public DefaultRow(RowKey key, List<DataCell> cells) {
        this.key = Objects.requireNonNull(key, "row key");
        this.cells = List.copyOf(cells);
    }

    public DefaultRow(String key, List<DataCell> cells) {
        this(new RowKey(key), cells);
    }

    public DefaultRow(RowKey key, DataCell... cells) {
        this(key, Arrays.asList(cells));
    }

    public DefaultRow(String key, DataCell... cells) {
        this(new RowKey(key), cells);
    }

    /** The cells of a row under another name. */
    public DefaultRow(RowKey key, DataRow row) {
        this(key, row.stream().toList());
    }

    public DefaultRow(RowKey key, double... values) {
        this(key, Arrays.stream(values).<DataCell>mapToObj(DoubleCell::new).toList());
    }

    public DefaultRow(RowKey key, int... values) {
        this(key, Arrays.stream(values).<DataCell>mapToObj(IntCell::new).toList());
    }

    public DefaultRow(RowKey key, String... values) {
        this(key, Arrays.stream(values).<DataCell>map(StringCell::new).toList());
    }

    public DefaultRow(String key, double... values) {
        this(new RowKey(key), values);
    }

    public DefaultRow(String key, int... values) {
        this(new RowKey(key), values);
    }

    public DefaultRow(String key, String... values) {
        this(new RowKey(key), values);
    }

    @Override
    public final int getNumCells() {
        return cells.size();
    }

    @Override
    public final RowKey getKey() {
        return key;
    }

    @Override
    public final DataCell getCell(int index) {
        return cells.get(index);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return cells.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefaultRow row && key.equals(row.key) && cells.equals(row.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, cells);
    }

    @Override
    public String toString() {
        return key + ": " + cells;
    }
}
