package org.selfscope.standin.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.selfscope.standin.filestore.NodeFileStores;
import org.selfscope.standin.filestore.Trees;
import org.selfscope.standin.filestore.WorkflowFileStores;

/** The file stores of an executed node: the folder filestore in the node's folder, and {@code filestores} in its settings. */
public final class SavedFileStores {

    private static final String FILE_STORES = "filestores";
    private static final String LOCATION = "file_store_location";
    private static final String ID = "file_store_id";
    private static final String FOLDER = "filestore";

    private SavedFileStores() {
    }

    /** Saves the stores of the last execution, null if there was none. To be called after the outputs and internals are saved. */
    public static void save(NodeFileStores stores, Path node, NodeSettingsWO nodeSettings) throws IOException {
        boolean any = stores != null && !stores.isEmpty();
        NodeSettingsWO settings = nodeSettings.addNodeSettings(FILE_STORES);
        settings.addString(LOCATION, any ? FOLDER : null);
        settings.addString(ID, stores == null ? null : stores.uuid().toString());
        if (any) {
            stores.save(node.resolve(FOLDER));
        } else {
            Trees.delete(node.resolve(FOLDER));
        }
    }

    /**
     * Makes the saved stores known to the workflow; they are copied at their first use.
     *
     * @param label short name and number of the node, for the temporary folder
     * @return empty if none were saved
     * @throws IOException if they should be there and are not
     */
    public static Optional<NodeFileStores> load(String label, Path node, NodeSettingsRO nodeSettings, WorkflowFileStores fileStores)
        throws IOException, InvalidSettingsException {
        NodeSettingsRO settings = nodeSettings.getNodeSettings(FILE_STORES);
        String location = settings.getString(LOCATION);
        if (location == null) {
            return Optional.empty();
        }
        return Optional.of(fileStores.load(UUID.fromString(settings.getString(ID)), label, node.resolve(location)));
    }
}
