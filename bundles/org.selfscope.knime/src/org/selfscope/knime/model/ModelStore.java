package org.selfscope.knime.model;

import java.io.IOException;

import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** Where KNIME keeps the model that a node makes. */
public final class ModelStore {

    private ModelStore() {
    }

    /**
     * A place that does not exist yet, for the folder of the model. Once for each execution.
     *
     * @throws RestorationException of kind FILE if KNIME cannot give one
     */
    public static FileStore create(ExecutionContext exec) {
        try {
            return exec.createFileStore("model");
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The model cannot be stored in the workflow: " + e.getMessage(),
                "Check that the disk with KNIME's temporary folder has free space.", e);
        }
    }
}
