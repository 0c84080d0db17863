package org.knime.core.data;

import java.io.IOException;

/**
 * Writes and reads the cells of one class. Registered with the extension point org.knime.core.DataType; without, the cells cannot be
 * stored.
 *
 * @param <T> the class of the cells
 */
public interface DataCellSerializer<T extends DataCell> {

    void serialize(T cell, DataCellDataOutput output) throws IOException;

    /** A new cell. Reading more than was written ends in an EOFException, reading less is allowed. */
    T deserialize(DataCellDataInput input) throws IOException;
}
