package org.selfscope.standin.table;

import java.io.DataInputStream;
import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;

/** Where a serializer reads a cell; ends where the cell does. Long because the interface is. */
final class CellInput implements DataCellDataInput {

    private final DataInputStream in;
    private final CellReader cells;

    CellInput(DataInputStream in, CellReader cells) {
        this.in = in;
        this.cells = cells;
    }

    @Override
    public DataCell readDataCell() throws IOException {
        return cells.read(in);
    }

    @Override
    public String readUTF() throws IOException {
        return Text.read(in);
    }

    @Override
    public void readFully(byte[] bytes) throws IOException {
        in.readFully(bytes);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
        in.readFully(bytes, offset, length);
    }

    @Override
    public int skipBytes(int count) throws IOException {
        return in.skipBytes(count);
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("Lines of bytes are not supported, use readUTF.");
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }
}
