package org.selfscope.headless.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.selfscope.headless.RunFailure;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.StoredModel;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.workflow.LoadReport;
import org.selfscope.headless.workflow.NodeEntry;
import org.selfscope.headless.workflow.SettingsFiles;
import org.selfscope.standin.context.NodePlace;
import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/** Makes nodes of their settings files, as lenient as KNIME is: a node that cannot be read is left out, wrong settings become defaults. */
final class NodeLoader {

    private final Path workflow;
    private final Path temporary;
    private final Path workspace;
    private final LoadReport report;
    private final List<String> missing;

    /**
     * A loader for one workflow.
     *
     * @param workflow the workflow's folder
     * @param temporary folder for what the nodes leave behind
     * @param workspace folder that stands for KNIME's workspace
     * @param report takes what is noticed
     * @param missing takes the titles of nodes that are not installed
     */
    NodeLoader(Path workflow, Path temporary, Path workspace, LoadReport report, List<String> missing) {
        this.workflow = workflow;
        this.temporary = temporary;
        this.workspace = workspace;
        this.report = report;
        this.missing = missing;
    }

    Optional<WorkflowNode> load(NodeEntry entry) throws RunFailure {
        if (!entry.isNative()) {
            throw new RunFailure(3, "Node " + entry.id() + " (" + entry.settingsFile() + ") is a " + entry.type()
                + ". This runner knows neither metanodes nor components: expand them in KNIME and save the workflow again.");
        }
        try {
            NodeSettings settings = SettingsFiles.read(settingsFile(entry));
            List<String> lacking = NodeSettingsCheck.missingIdentity(settings);
            return lacking.isEmpty() ? load(entry, settings) : skip(entry, "no entry \"" + String.join("\", \"", lacking) + "\"");
        } catch (IOException e) {
            return skip(entry, e.getMessage());
        }
    }

    private Path settingsFile(NodeEntry entry) throws IOException {
        Path file = workflow.resolve(entry.settingsFile()).normalize();
        if (!file.startsWith(workflow) || !Files.isRegularFile(file)) {
            throw new IOException("there is no file " + entry.settingsFile());
        }
        return file;
    }

    private Optional<WorkflowNode> skip(NodeEntry entry, String reason) {
        report.error("Unable to load node with ID suffix " + entry.id() + " into workflow, skipping it: " + reason);
        return Optional.empty();
    }

    private Optional<WorkflowNode> load(NodeEntry entry, NodeSettings settings) {
        NodeSettingsCheck.missingEntries(settings)
            .forEach(k -> report.error("Node " + entry.folder() + ": no entry \"" + k + "\" in its settings"));
        Optional<NodeFactory<NodeModel>> factory = factory(entry, settings);
        return factory.map(f -> new WorkflowNode(entry, settings, new Node(f, ports(f, settings)), place(entry))).map(n -> {
            loadModel(n);
            return n;
        });
    }

    private Optional<NodeFactory<NodeModel>> factory(NodeEntry entry, NodeSettings settings) {
        String className = settings.getString("factory", "");
        Optional<NodeFactory<NodeModel>> factory = NodeFactories.create(className);
        if (factory.isEmpty()) {
            missing.add(settings.getString("node-name", entry.folder()) + " #" + entry.id());
            report.error("Node " + entry.folder() + ": no installed bundle announces a node with the factory " + className + " (bundle "
                + settings.getString("node-bundle-symbolic-name", "unknown") + ")");
        } else {
            factory.get().init();
        }
        return factory;
    }

    private static ModifiableNodeCreationConfiguration ports(NodeFactory<NodeModel> factory, NodeSettings settings) {
        if (!(factory instanceof ConfigurableNodeFactory<NodeModel> configurable)) {
            return null;
        }
        ModifiableNodeCreationConfiguration ports = configurable.createNodeCreationConfig();
        try {
            if (settings.containsKey("node_creation_config")) {
                ports.loadSettingsFrom(settings.getNodeSettings("node_creation_config"));
            }
            return ports;
        } catch (InvalidSettingsException e) {
            Log.add(Level.ERROR, "NodeLoader", "Unable to instantiate creation config for node \"" + factory.getNodeName() + "\": "
                + e.getMessage(), e);
            return configurable.createNodeCreationConfig();
        }
    }

    private NodePlace place(NodeEntry entry) {
        return new NodePlace(workflow, workflow.resolve(entry.folder()), temporary, workspace);
    }

    /** Wrong settings are an error only if the node was saved configured; in every case it goes on with its defaults. */
    private void loadModel(WorkflowNode node) {
        try {
            StoredModel.load(node);
        } catch (InvalidSettingsException | RuntimeException e) {
            String text = "Node " + node.title() + ": Loading model settings failed: " + e.getMessage();
            switch (StoredModel.state(node)) {
                case IDLE -> Log.add(Level.DEBUG, "NodeLoader", text, e);
                case CONFIGURED -> report.error(text);
                case EXECUTED -> report.warn(text);
            }
        }
    }
}
