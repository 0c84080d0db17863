package org.selfscope.standin.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;

/** A text in a file that is written when the cell is, beside another cell in the table. */
public final class NoteCell extends FileStoreCell implements StringValue {

    public static final DataType TYPE = DataType.getType(NoteCell.class);

    private static final long serialVersionUID = 1;

    private final DataCell label;
    private String inMemory;
    private boolean postConstructed;

    public NoteCell(FileStore store, DataCell label, String text) {
        super(store);
        this.label = label;
        inMemory = text;
    }

    private NoteCell(DataCell label) {
        this.label = label;
    }

    DataCell label() {
        return label;
    }

    boolean postConstructed() {
        return postConstructed;
    }

    FileStore store() {
        return getFileStores()[0];
    }

    @Override
    protected void postConstruct() {
        postConstructed = getFileStores().length == 1;
    }

    @Override
    protected void flushToFileStore() throws IOException {
        if (inMemory != null) {
            Files.writeString(store().getFile().toPath(), inMemory);
            inMemory = null;
        }
    }

    @Override
    public String getStringValue() {
        try {
            return inMemory == null ? Files.readString(store().getFile().toPath()) : inMemory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static final class Serializer implements DataCellSerializer<NoteCell> {

        @Override
        public void serialize(NoteCell cell, DataCellDataOutput output) throws IOException {
            output.writeDataCell(cell.label);
        }

        @Override
        public NoteCell deserialize(DataCellDataInput input) throws IOException {
            return new NoteCell(input.readDataCell());
        }
    }
}
