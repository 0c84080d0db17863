package org.knime.core.data.def;

import java.io.IOException;
import java.util.Objects;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** A cell with a text. */
public final class StringCell extends DataCell implements StringValue, NominalValue {

    public static final DataType TYPE = DataType.getType(StringCell.class);

    private static final long serialVersionUID = 1;

    private final String value;

    /** @throws NullPointerException if the text is null: that would be a missing cell */
    public StringCell(String value) {
        this.value = Objects.requireNonNull(value, "The text of a cell must not be null.");
    }

    @Override
    public String getStringValue() {
        return value;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return value.equals(((StringCell)other).value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Makes cells. */
    public static final class StringCellFactory implements DataCellFactory.FromSimpleString {

        public static final DataType TYPE = StringCell.TYPE;

        public static DataCell create(String text) {
            return new StringCell(text);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        @Override
        public DataCell createCell(String text) {
            return create(text);
        }
    }

    /** Writes the text. */
    public static final class StringSerializer implements DataCellSerializer<StringCell> {

        @Override
        public void serialize(StringCell cell, DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.value);
        }

        @Override
        public StringCell deserialize(DataCellDataInput input) throws IOException {
            return new StringCell(input.readUTF());
        }
    }
}
