package org.selfscope.headless.save;

import java.io.IOException;
import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.selfscope.headless.data.WorkflowData;
import org.selfscope.headless.node.NodeMessage;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.StoredModel;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.workflow.SettingsFiles;

/** Writes a node's settings.xml and what the node has made. */
final class NodeSaver {

    private static final String MESSAGE = "nodecontainer_message";

    private NodeSaver() {
    }

    static void save(WorkflowNode node, WorkflowData data, Path folder) throws IOException {
        NodeSettings settings = new NodeSettings("settings.xml");
        node.stored().copyTo(settings);
        putModel(node, settings);
        putState(node, settings);
        if (!(node.isRestored() && folder.equals(node.folder()))) {
            data.save(node, folder, settings);
        }
        SettingsFiles.write(settings, folder.resolve("settings.xml"));
    }

    /** The settings as the model writes them; where variables are in control, those that are stored. */
    private static void putModel(WorkflowNode node, NodeSettings settings) throws IOException {
        try {
            if (settings.containsKey("variables")) {
                StoredModel.load(node);
            }
            NodeSettings model = new NodeSettings(StoredModel.MODEL);
            node.node().saveModelSettingsTo(model);
            model.copyTo(settings.addConfig(StoredModel.MODEL));
        } catch (InvalidSettingsException e) {
            throw new IOException("The settings of " + node.title() + " cannot be saved: " + e.getMessage(), e);
        }
    }

    private static void putState(WorkflowNode node, NodeSettings settings) {
        settings.addString("state", node.state().name());
        settings.addBoolean("hasContent", node.state() == NodeState.EXECUTED);
        settings.removeConfig(MESSAGE);
        node.message().ifPresent(m -> putMessage(m, settings));
    }

    private static void putMessage(NodeMessage message, NodeSettings settings) {
        NodeSettings config = (NodeSettings)settings.addNodeSettings(MESSAGE);
        config.addString("type", message.type().name());
        config.addString("message", message.message().getSummary());
    }
}
