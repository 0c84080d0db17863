package org.knime.core.data;

import java.io.DataOutput;
import java.io.IOException;

/** Where a cell is written to. */
public interface DataCellDataOutput extends DataOutput {

    void writeDataCell(DataCell cell) throws IOException;

    /** Writes a text of any length. */
    @Override
    void writeUTF(String text) throws IOException;
}
