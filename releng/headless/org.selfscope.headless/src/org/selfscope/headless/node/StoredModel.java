package org.selfscope.headless.node;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** What settings.xml says about a node's model. */
public final class StoredModel {

    /** The key of the model's settings. */
    public static final String MODEL = "model";

    private StoredModel() {
    }

    /** Whether there are settings at all; a node that was never executed has none and runs with its defaults. */
    public static boolean exists(WorkflowNode node) {
        return node.stored().containsKey(MODEL);
    }

    /** Gives the model the settings as they are stored. */
    public static void load(WorkflowNode node) throws InvalidSettingsException {
        if (exists(node)) {
            load(node, node.stored().getNodeSettings(MODEL));
        }
    }

    /** Gives the model other settings. */
    public static void load(WorkflowNode node, NodeSettings settings) throws InvalidSettingsException {
        node.node().validateModelSettings(settings);
        node.node().loadModelSettingsFrom(settings);
    }

    /** The state in which the node was saved. */
    public static NodeState state(WorkflowNode node) {
        String name = node.stored().getString("state", NodeState.IDLE.name());
        return Arrays.stream(NodeState.values()).filter(s -> s.name().equals(name)).findFirst().orElse(NodeState.IDLE);
    }
}
