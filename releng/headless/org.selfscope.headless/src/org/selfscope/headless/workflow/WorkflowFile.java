package org.selfscope.headless.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;
import org.selfscope.headless.variable.FlowVariable;

/**
 * What workflow.knime says.
 *
 * @param settings the whole file
 * @param nodes in the order of the file
 * @param connections in the order of the file
 */
public record WorkflowFile(NodeSettings settings, List<NodeEntry> nodes, List<Connection> connections) {

    /** The name of the file in every workflow's folder. */
    public static final String NAME = "workflow.knime";

    private static final String VARIABLES = "workflow_variables";

    /** Reads the file in a workflow's folder. */
    public static WorkflowFile read(Path folder) throws IOException, InvalidSettingsException {
        NodeSettings settings = SettingsFiles.read(folder.resolve(NAME));
        FormatVersion.check(settings);
        List<NodeEntry> nodes = new ArrayList<>();
        for (ConfigBase node : children(settings, "nodes")) {
            nodes.add(NodeEntry.read(node));
        }
        List<Connection> connections = new ArrayList<>();
        for (ConfigBase connection : children(settings, "connections")) {
            connections.add(Connection.read(connection));
        }
        return new WorkflowFile(settings, List.copyOf(nodes), List.copyOf(connections));
    }

    /**
     * The variables of the workflow.
     *
     * @throws InvalidSettingsException if one of them cannot be read; then there are none
     */
    public List<FlowVariable> variables() throws InvalidSettingsException {
        List<FlowVariable> variables = new ArrayList<>();
        for (ConfigBase variable : children(settings, VARIABLES)) {
            variables.add(FlowVariable.read(variable));
        }
        return variables;
    }

    /** The names of the credentials that the workflow holds. */
    public List<String> credentials() {
        try {
            return children(settings, "workflow_credentials").stream().map(c -> c.getString("name", "")).toList();
        } catch (InvalidSettingsException e) {
            return List.of(); // entries that are no configs hold none
        }
    }

    /** The settings of the whole file with other variables. */
    public NodeSettings with(List<FlowVariable> variables) {
        NodeSettings copy = new NodeSettings(NAME);
        settings.copyTo(copy);
        if (!variables.isEmpty() || copy.containsKey(VARIABLES)) {
            ConfigBase section = copy.addConfigBase(VARIABLES);
            for (int i = 0; i < variables.size(); i++) {
                variables.get(i).write(section.addConfigBase("Var_" + i));
            }
        }
        return copy;
    }

    private static List<ConfigBase> children(ConfigBase parent, String key) throws InvalidSettingsException {
        List<ConfigBase> children = new ArrayList<>();
        if (parent.containsKey(key)) {
            ConfigBase section = parent.getConfigBase(key);
            for (String child : section.keySet()) {
                children.add(section.getConfigBase(child));
            }
        }
        return children;
    }

    /** Whether a folder holds a workflow. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }
}
