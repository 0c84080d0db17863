package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.selfscope.standin.filestore.FileStoreAccess;
import org.selfscope.standin.filestore.FileStoreFolder;

/** What the real core does through classes that this stand-in has no need for. */
final class Access implements FileStoreAccess {

    @Override
    public FileStore create(UUID storeUuid, int index, String name, FileStoreFolder folder) {
        return new FileStore(new FileStoreKey(storeUuid, index, name), folder);
    }

    @Override
    public void flush(FileStoreCell cell) throws IOException {
        cell.flushToFileStore();
    }

    @Override
    public void flush(FileStorePortObject object) throws IOException {
        object.flushToFileStore();
    }

    @Override
    public void attach(FileStoreCell cell, List<FileStore> stores) throws IOException {
        cell.attach(stores);
        cell.postConstruct();
    }

    @Override
    public void attach(FileStorePortObject object, List<FileStore> stores) throws IOException {
        object.attach(stores);
        object.postConstruct();
    }
}
