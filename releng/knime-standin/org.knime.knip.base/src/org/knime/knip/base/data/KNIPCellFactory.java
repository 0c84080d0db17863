package org.knime.knip.base.data;

import java.io.IOException;
import java.util.UUID;

import org.knime.core.data.DataCellFactory;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionContext;

/** Makes cells whose pixels are in file stores with random names. Not for several threads. */
public abstract class KNIPCellFactory implements DataCellFactory {

    private FileStoreFactory stores;

    /** Needs {@link #initFactory(FileStoreFactory)} before the first cell. */
    public KNIPCellFactory() {
    }

    public KNIPCellFactory(ExecutionContext exec) {
        this(FileStoreFactory.createFileStoreFactory(exec));
    }

    public KNIPCellFactory(FileStoreFactory stores) {
        this.stores = stores;
    }

    @Override
    public void initFactory(FileStoreFactory newStores) {
        stores = newStores;
    }

    /** The store for an object of so many bytes. */
    protected FileStore getFileStore(double objectSize) throws IOException {
        return stores.createFileStore(UUID.randomUUID().toString());
    }
}
