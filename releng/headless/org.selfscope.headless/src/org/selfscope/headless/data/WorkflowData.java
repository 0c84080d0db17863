package org.selfscope.headless.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.standin.filestore.ExecutionFileStores;
import org.selfscope.standin.filestore.NodeFileStores;
import org.selfscope.standin.filestore.WorkflowFileStores;
import org.selfscope.standin.storage.SavedFileStores;
import org.selfscope.standin.storage.SavedInternals;
import org.selfscope.standin.storage.SavedOutputs;

/** What the nodes of a workflow have made: outputs, what views need, and file stores. */
public final class WorkflowData {

    private final WorkflowFileStores fileStores;

    /** No data yet; file stores will be in the given folder. */
    public WorkflowData(Path temporary) {
        fileStores = new WorkflowFileStores(temporary);
    }

    /** Prepares file stores for an execution that is about to begin. */
    public void open(WorkflowNode node) {
        ExecutionFileStores.INSTANCE.set(node.node(), fileStores.create(label(node)));
    }

    /** Forgets what a node has made, on the disk and in its model. */
    public void reset(WorkflowNode node) throws IOException {
        NodeFileStores stores = ExecutionFileStores.INSTANCE.get(node.node());
        if (stores != null) {
            fileStores.remove(stores);
            ExecutionFileStores.INSTANCE.set(node.node(), null);
        }
        node.node().reset();
    }

    /** Writes what a node has made into its folder, and in its settings where it is. */
    public void save(WorkflowNode node, Path folder, NodeSettings settings) throws IOException {
        PortObject[] outputs = node.outputs();
        ExecutionMonitor nobody = new ExecutionMonitor();
        try {
            SavedOutputs.save(outputs, folder, settings, nobody);
            settings.removeConfig("internalObjects");
            SavedInternals.save(node.node().getInternalHeldPortObjects(), outputs, folder, settings, nobody);
            SavedFileStores.save(ExecutionFileStores.INSTANCE.get(node.node()), folder, settings);
        } catch (CanceledExecutionException e) {
            throw new IOException("Saving was cancelled, which nobody can.", e);
        }
    }

    /** Makes the file stores known that a node has saved. To be called for all nodes before any outputs are loaded. */
    public void loadFileStores(WorkflowNode node) throws IOException, InvalidSettingsException {
        Optional<NodeFileStores> stores = SavedFileStores.load(label(node), node.folder(), node.stored(), fileStores);
        ExecutionFileStores.INSTANCE.set(node.node(), stores.orElse(null));
    }

    /** Loads what a node has saved, gives its model what views need, and returns the outputs. */
    public PortObject[] load(WorkflowNode node) throws IOException, InvalidSettingsException {
        try {
            ExecutionMonitor nobody = new ExecutionMonitor();
            PortObject[] outputs = SavedOutputs.load(node.outputCount(), node.folder(), node.stored(), fileStores, nobody);
            PortObject[] internals = SavedInternals.load(outputs, node.folder(), node.stored(), fileStores, nobody);
            if (internals != null && node.node().getNodeModel() instanceof PortObjectHolder holder) {
                holder.setInternalPortObjects(internals);
            }
            return outputs;
        } catch (CanceledExecutionException e) {
            throw new IOException("Loading was cancelled, which nobody can.", e);
        }
    }

    private static String label(WorkflowNode node) {
        return node.node().getName() + "_" + node.id();
    }
}
