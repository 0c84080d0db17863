package org.knime.core.data.filestore;

import java.io.File;

import org.selfscope.standin.filestore.FileStoreFolder;

/** A file or folder that belongs to a node's output and is saved, copied and deleted with it. */
public final class FileStore {

    private final FileStoreKey key;
    private final FileStoreFolder folder;

    FileStore(FileStoreKey key, FileStoreFolder folder) {
        this.key = key;
        this.folder = folder;
    }

    FileStoreKey key() {
        return key;
    }

    /** Where it is now. The parent folder exists; the file itself, or a folder, is made by who owns the store. */
    public File getFile() {
        return folder.path(key.getIndex(), key.getName()).toFile();
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
