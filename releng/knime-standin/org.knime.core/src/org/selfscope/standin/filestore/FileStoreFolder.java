package org.selfscope.standin.filestore;

import java.nio.file.Path;

/** The folder of a node's file stores. */
public interface FileStoreFolder {

    /** Where the store with that number and name is; the parent folder exists. */
    Path path(int index, String name);
}
