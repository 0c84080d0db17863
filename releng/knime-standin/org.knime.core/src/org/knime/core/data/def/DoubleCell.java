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

/** A cell with a number. */
public final class DoubleCell extends DataCell implements DoubleValue, BoundedValue {

    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private static final long serialVersionUID = 1;

    private final double value;

    public DoubleCell(double value) {
        this.value = value;
    }

    @Override
    public double getDoubleValue() {
        return value;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return Double.compare(value, ((DoubleCell)other).value) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    /** Makes cells. */
    public static final class DoubleCellFactory implements DataCellFactory.FromSimpleString {

        public static final DataType TYPE = DoubleCell.TYPE;

        public static DataCell create(double value) {
            return new DoubleCell(value);
        }

        /** @throws NumberFormatException if the text is no number of this kind */
        public static DataCell create(String text) {
            return new DoubleCell(Double.parseDouble(text));
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
    public static final class DoubleSerializer implements DataCellSerializer<DoubleCell> {

        @Override
        public void serialize(DoubleCell cell, DataCellDataOutput output) throws IOException {
            output.writeDouble(cell.value);
        }

        @Override
        public DoubleCell deserialize(DataCellDataInput input) throws IOException {
            return new DoubleCell(input.readDouble());
        }
    }
}
