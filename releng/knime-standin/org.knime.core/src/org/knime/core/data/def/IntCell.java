package org.knime.core.data.def;

import java.io.IOException;

import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A cell with a 32-bit whole number. */
public class IntCell extends DataCell implements IntValue, LongValue, DoubleValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(IntCell.class);

    private static final long serialVersionUID = 1;

    private final int value;

    public IntCell(int value) {
        this.value = value;
    }

    @Override
    public int getIntValue() {
        return value;
    }

    @Override
    public long getLongValue() {
        return value;
    }

    @Override
    public double getDoubleValue() {
        return value;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return Integer.compare(value, ((IntCell)other).value) == 0;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }

    /** Makes cells. */
    public static final class IntCellFactory implements DataCellFactory.FromSimpleString {

        public static final DataType TYPE = IntCell.TYPE;

        public static DataCell create(int value) {
            return new IntCell(value);
        }

        /** @throws NumberFormatException if the text is no number of this kind */
        public static DataCell create(String text) {
            return new IntCell(Integer.parseInt(text));
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

    /** Writes the number. */
    public static final class IntCellSerializer implements DataCellSerializer<IntCell> {

        @Override
        public void serialize(IntCell cell, DataCellDataOutput output) throws IOException {
            output.writeInt(cell.value);
        }

        @Override
        public IntCell deserialize(DataCellDataInput input) throws IOException {
            return new IntCell(input.readInt());
        }
    }
}
