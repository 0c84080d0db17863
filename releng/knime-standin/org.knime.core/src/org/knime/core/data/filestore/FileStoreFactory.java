package org.knime.core.data.filestore;

import java.io.IOException;

import org.knime.core.node.ExecutionContext;

/** Makes file stores, each under a name that was not used before. */
public abstract class FileStoreFactory {

    FileStoreFactory() {
    }

    /** File stores of the node that is executing. */
    public static final FileStoreFactory createFileStoreFactory(ExecutionContext exec) {
        return new FileStoreFactory() {

            @Override
            public FileStore createFileStore(String name) throws IOException {
                return exec.createFileStore(name);
            }

            @Override
            public void close() {
                // the stores belong to the node, which outlives the factory
            }
        };
    }

    public abstract FileStore createFileStore(String name) throws IOException;

    public abstract void close();
}
