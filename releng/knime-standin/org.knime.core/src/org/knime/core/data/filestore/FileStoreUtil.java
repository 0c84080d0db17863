package org.knime.core.data.filestore;

import java.util.List;

/** Looks into the file stores of cells and port objects. */
public final class FileStoreUtil {

    private FileStoreUtil() {
    }

    public static FileStore[] getFileStores(FileStoreCell cell) {
        return cell.stores().toArray(FileStore[]::new);
    }

    public static List<FileStore> getFileStores(FileStorePortObject object) {
        return object.stores();
    }

    public static int getNumFileStores(FileStoreCell cell) {
        return cell.stores().size();
    }

    public static FileStoreKey getFileStoreKey(FileStore fileStore) {
        return fileStore.key();
    }

    public static FileStoreKey[] getFileStoreKeys(FileStoreCell cell) {
        return cell.stores().stream().map(FileStore::key).toArray(FileStoreKey[]::new);
    }
}
