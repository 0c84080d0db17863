package org.selfscope.headless.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.selfscope.headless.ExitCode;
import org.selfscope.headless.RunFailure;
import org.selfscope.headless.data.WorkflowData;
import org.selfscope.headless.node.DependencyOrder;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.workflow.Connection;
import org.selfscope.headless.workflow.LoadReport;
import org.selfscope.headless.workflow.NodeEntry;
import org.selfscope.headless.workflow.WorkflowFile;
import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/** Makes a workflow of a folder. */
public final class WorkflowLoader {

    private final Path folder;
    private final Path temporary;
    private final LoadReport report;
    private final List<String> missing = new ArrayList<>();
    private final NodeLoader loader;

    /**
     * A loader for one folder.
     *
     * @param temporary folder for what the nodes leave behind
     * @param workspace folder that stands for KNIME's workspace
     * @param report takes what is noticed
     */
    public WorkflowLoader(Path folder, Path temporary, Path workspace, LoadReport report) {
        this.folder = folder.toAbsolutePath().normalize();
        this.temporary = temporary;
        this.report = report;
        this.loader = new NodeLoader(this.folder, temporary, workspace, report, missing);
    }

    /** The workflow; nodes that were saved executed have their data, all others are idle. */
    public Workflow load() throws RunFailure {
        try {
            WorkflowFile file = WorkflowFile.read(folder);
            Map<Integer, WorkflowNode> nodes = new LinkedHashMap<>();
            for (NodeEntry entry : file.nodes()) {
                loader.load(entry).ifPresent(n -> nodes.put(n.id(), n));
            }
            List<Connection> connections = file.connections().stream().filter(c -> isPossible(c, nodes)).toList();
            Workflow workflow = new Workflow(folder, file, ordered(nodes, connections), missing, connections, variables(file),
                new WorkflowData(temporary));
            new SavedStates(workflow, report).restore();
            return workflow;
        } catch (IOException | InvalidSettingsException e) {
            throw new RunFailure(ExitCode.LOAD, "The workflow in " + folder + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private List<WorkflowNode> ordered(Map<Integer, WorkflowNode> nodes, List<Connection> connections) throws RunFailure {
        Optional<List<Integer>> order = DependencyOrder.of(nodes.keySet(), connections);
        if (order.isEmpty()) {
            throw new RunFailure(ExitCode.LOAD, "The connections of the workflow in " + folder + " form a loop.");
        }
        return order.get().stream().map(nodes::get).toList();
    }

    private boolean isPossible(Connection connection, Map<Integer, WorkflowNode> nodes) {
        WorkflowNode source = nodes.get(connection.source());
        WorkflowNode destination = nodes.get(connection.destination());
        boolean possible = source != null && destination != null && connection.sourcePort() <= source.outputCount()
            && connection.destinationPort() <= destination.inputCount() && typesFit(connection, source, destination);
        if (!possible) {
            String text = "Unable to insert connection \"" + connection + "\"";
            Log.add(Level.WARN, "WorkflowManager", text, null);
            report.error(text);
        }
        return possible;
    }

    private static boolean typesFit(Connection connection, WorkflowNode source, WorkflowNode destination) {
        if (connection.sourcePort() == 0 || connection.destinationPort() == 0) {
            return connection.sourcePort() == connection.destinationPort();
        }
        return destination.node().getInputType(connection.destinationPort())
            .isSuperTypeOf(source.node().getOutputType(connection.sourcePort()));
    }

    private List<FlowVariable> variables(WorkflowFile file) {
        try {
            return file.variables();
        } catch (InvalidSettingsException e) {
            report.error("Unable to load workflow variables: " + e.getMessage());
            return List.of();
        }
    }
}
