package org.selfscope.standin.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.selfscope.standin.filestore.Trees;
import org.selfscope.standin.filestore.WorkflowFileStores;

/** The outputs of an executed node: the folders port_1, port_2, ... in the node's folder, and {@code ports} in its settings. */
public final class SavedOutputs {

    private static final String PORTS = "ports";
    private static final String INDEX = "index";
    private static final String PORT_FOLDER = "port_dir_location";

    private SavedOutputs() {
    }

    /** Saves outputs, null where there is none; the first is that of port 1. What an earlier save left is replaced or removed. */
    public static void save(PortObject[] outputs, Path node, NodeSettingsWO nodeSettings, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        NodeSettingsWO ports = nodeSettings.addNodeSettings(PORTS);
        for (int i = 0; i < outputs.length; i++) {
            String name = folderName(i);
            NodeSettingsWO port = ports.addNodeSettings(name);
            port.addInt(INDEX, i + 1);
            if (outputs[i] == null) {
                Trees.delete(node.resolve(name));
            } else {
                PortFolder.save(outputs[i], node.resolve(name), port, exec);
            }
            port.addString(PORT_FOLDER, outputs[i] == null ? null : name);
        }
        for (int i = outputs.length; Files.exists(node.resolve(folderName(i))); i++) {
            Trees.delete(node.resolve(folderName(i)));
        }
    }

    /**
     * Loads outputs. The file stores of all nodes of the workflow must be known by then.
     *
     * @param count the number of outputs that the node has
     * @return an array of that length, null where nothing was saved
     * @throws IOException with a text for people if anything is missing or damaged
     */
    public static PortObject[] load(int count, Path node, NodeSettingsRO nodeSettings, WorkflowFileStores fileStores, ExecutionMonitor exec)
        throws IOException, InvalidSettingsException, CanceledExecutionException {
        PortObject[] outputs = new PortObject[count];
        NodeSettingsRO ports = nodeSettings.getNodeSettings(PORTS);
        for (String key : ports.keySet()) {
            NodeSettingsRO port = ports.getNodeSettings(key);
            int index = port.getInt(INDEX);
            if (index < 1 || index > count) {
                throw new InvalidSettingsException("Invalid outport index in settings: " + index);
            }
            String location = port.getString(PORT_FOLDER);
            outputs[index - 1] = location == null ? null : PortFolder.load(node.resolve(location), port, fileStores, exec);
        }
        return outputs;
    }

    static String folderName(int output) {
        return "port_" + (output + 1);
    }
}
