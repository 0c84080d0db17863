package org.knime.core.data;

import java.io.IOException;
import java.util.Objects;

/** A cell without a value, shown as a question mark. */
public final class MissingCell extends DataCell implements MissingValue {

    private static final long serialVersionUID = 1;

    private final String error;

    public MissingCell(String error) {
        this.error = error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    public String getError() {
        return error;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(MissingCell.class);
    }

    @Override
    public String toString() {
        return "?";
    }

    /** Keeps the error text. */
    public static final class MissingSerializer implements DataCellSerializer<MissingCell> {

        @Override
        public void serialize(MissingCell cell, DataCellDataOutput output) throws IOException {
            output.writeBoolean(cell.error != null);
            if (cell.error != null) {
                output.writeUTF(cell.error);
            }
        }

        @Override
        public MissingCell deserialize(DataCellDataInput input) throws IOException {
            return new MissingCell(input.readBoolean() ? input.readUTF() : null);
        }
    }
}
