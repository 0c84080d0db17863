package org.knime.core.data;

import java.util.Arrays;

/** The name of a row, unique in its table. */
public final class RowKey implements RowKeyValue {

    private final String text;

    public RowKey(String text) {
        if (text == null) {
            throw new NullPointerException("The name of a row must not be null.");
        }
        this.text = text;
    }

    /** Row0, Row1, ... */
    public static RowKey createRowKey(long index) {
        return new RowKey("Row" + index);
    }

    public static RowKey[] toRowKeys(String... texts) {
        return Arrays.stream(texts).map(RowKey::new).toArray(RowKey[]::new);
    }

    public static String[] toStrings(RowKey... keys) {
        return Arrays.stream(keys).map(RowKey::getString).toArray(String[]::new);
    }

    @Override
    public String getString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
