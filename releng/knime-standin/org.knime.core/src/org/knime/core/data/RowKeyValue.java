package org.knime.core.data;

/** The name of a row. */
public interface RowKeyValue {

    String getString();
}
