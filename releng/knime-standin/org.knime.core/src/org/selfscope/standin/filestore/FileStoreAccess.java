package org.selfscope.standin.filestore;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStorePortObject;
import org.selfscope.standin.Backdoor;

/** What only the core does with file stores, and with the cells and objects that have some. */
public interface FileStoreAccess {

    FileStoreAccess INSTANCE = Backdoor.open(FileStoreAccess.class, "org.knime.core.data.filestore.Access");

    FileStore create(UUID storeUuid, int index, String name, FileStoreFolder folder);

    void flush(FileStoreCell cell) throws IOException;

    void flush(FileStorePortObject object) throws IOException;

    /** Sets the stores and calls postConstruct. */
    void attach(FileStoreCell cell, List<FileStore> stores) throws IOException;

    /** Sets the stores and calls postConstruct. */
    void attach(FileStorePortObject object, List<FileStore> stores) throws IOException;
}
