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
import org.knime.core.data.LongValue;

/** A cell with a 64-bit whole number. */
public class LongCell extends DataCell implements LongValue, DoubleValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(LongCell.class);

    private static final long serialVersionUID = 1;

    private final long value;

    public LongCell(long value) {
        this.value = value;
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
        return Long.compare(value, ((LongCell)other).value) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Makes cells. */
    public static final class LongCellFactory implements DataCellFactory.FromSimpleString {

        public static final DataType TYPE = LongCell.TYPE;

        public static DataCell create(long value) {
            return new LongCell(value);
        }

        /** @throws NumberFormatException if the text is no number of this kind */
        public static DataCell create(String text) {
            return new LongCell(Long.parseLong(text));
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
    public static final class LongSerializer implements DataCellSerializer<LongCell> {

        @Override
        public void serialize(LongCell cell, DataCellDataOutput output) throws IOException {
            output.writeLong(cell.value);
        }

        @Override
        public LongCell deserialize(DataCellDataInput input) throws IOException {
            return new LongCell(input.readLong());
        }
    }
}
