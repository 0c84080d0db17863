package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.List;

import org.knime.core.node.port.PortObject;

/**
 * A port object whose content is in file stores. Copies for consumers share the files: nobody writes into them any more. Subclasses need
 * a constructor without arguments, for the serializer, and read the stores in or after {@link #postConstruct}.
 */
public abstract class FileStorePortObject implements PortObject {

    private List<FileStore> fileStores = List.of();

    /** For the serializer; the stores follow, then {@link #postConstruct}. */
    protected FileStorePortObject() {
    }

    protected FileStorePortObject(List<FileStore> fileStores) {
        attach(fileStores);
    }

    final void attach(List<FileStore> stores) {
        fileStores = List.copyOf(stores);
    }

    final List<FileStore> stores() {
        return fileStores;
    }

    protected int getFileStoreCount() {
        return fileStores.size();
    }

    protected FileStore getFileStore(int index) {
        return fileStores.get(index);
    }

    /** Called in each copy, once the stores are set. */
    protected void postConstruct() throws IOException {
    }

    /** Called on the producer's thread before the first copy: what is only in memory must go into the stores now. */
    protected void flushToFileStore() throws IOException {
    }

    @Override
    public boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && keys().equals(((FileStorePortObject)other).keys());
    }

    private List<FileStoreKey> keys() {
        return fileStores.stream().map(FileStore::key).toList();
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
