package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;

/** A cell whose content is in file stores. Its serializer writes the rest; the stores are set after it has read. */
public abstract class FileStoreCell extends DataCell {

    private static final long serialVersionUID = 1;

    private transient List<FileStore> fileStores = List.of();

    /** For the serializer; the stores follow, then {@link #postConstruct}. */
    protected FileStoreCell() {
    }

    protected FileStoreCell(FileStore fileStore) {
        this(new FileStore[]{fileStore});
    }

    protected FileStoreCell(FileStore[] fileStores) {
        attach(List.of(fileStores));
    }

    final void attach(List<FileStore> stores) {
        fileStores = List.copyOf(stores);
    }

    final List<FileStore> stores() {
        return fileStores;
    }

    protected FileStore[] getFileStores() {
        return fileStores.toArray(FileStore[]::new);
    }

    /** Called once the stores are set in a cell that was read. */
    protected void postConstruct() throws IOException {
    }

    /** Called before the cell is written: what is only in memory must go into the stores now. */
    protected void flushToFileStore() throws IOException {
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return keys().equals(((FileStoreCell)other).keys());
    }

    private List<FileStoreKey> keys() {
        return Arrays.asList(FileStoreUtil.getFileStoreKeys(this));
    }

    @Override
    public int hashCode() {
        return keys().hashCode();
    }

    @Override
    public String toString() {
        return keys().toString();
    }
}
