package org.selfscope.headless.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.selfscope.headless.node.NodeMessage;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.StoredModel;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.variable.Overrides;
import org.selfscope.headless.workflow.Connection;
import org.selfscope.standin.context.CurrentNode;
import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/** Configures nodes: puts variables in the place of settings, and has the node look at what will come in. */
final class Configuration {

    private final Workflow workflow;

    Configuration(Workflow workflow) {
        this.workflow = workflow;
    }

    /** Afterwards the node is configured, or idle with a message that says why; without one if an input is not there. */
    void configure(WorkflowNode node) {
        Optional<PortObjectSpec[]> inputs = inputs(node);
        if (inputs.isEmpty()) {
            node.idle(null);
            return;
        }
        try (WarningCatcher warnings = new WarningCatcher(node)) {
            List<FlowVariable> variables = putVariables(node);
            PortObjectSpec[] specs = CurrentNode.call(node.place(), () -> node.node().invokeNodeModelConfigure(inputs.get()));
            node.configured(checked(node, specs), warnings.caught(), variables);
        } catch (InvalidSettingsException e) {
            node.idle(Messages.ofConfigure(e));
        } catch (Exception | LinkageError e) {
            node.idle(Messages.ofBrokenConfigure(e));
        }
    }

    /** Has a node that came back executed give its variables to the nodes behind it. */
    void expose(WorkflowNode node) {
        try {
            node.exposes(putVariables(node));
        } catch (InvalidSettingsException | RuntimeException e) {
            Log.add(Level.DEBUG, "Node", node.title() + " gives no variables", e); // as in KNIME it stays executed
        }
    }

    /** What comes in; nothing if an input is not there. */
    private Optional<PortObjectSpec[]> inputs(WorkflowNode node) {
        PortObjectSpec[] specs = new PortObjectSpec[node.inputCount()];
        for (int port = 1; port <= specs.length; port++) {
            Optional<Connection> connection = workflow.into(node, port);
            if (connection.isEmpty() && !node.node().getInputType(port).isOptional()
                || connection.flatMap(this::source).filter(s -> s.state() == NodeState.IDLE).isPresent()) {
                return Optional.empty();
            }
            int sourcePort = connection.map(Connection::sourcePort).orElse(0);
            specs[port - 1] = connection.flatMap(this::source).map(s -> s.spec(sourcePort)).orElse(null);
        }
        return Optional.of(specs);
    }

    private Optional<WorkflowNode> source(Connection connection) {
        return workflow.node(connection.source());
    }

    /** Gives the model the settings with the values of variables, and returns what the nodes behind will know. */
    private List<FlowVariable> putVariables(WorkflowNode node) throws InvalidSettingsException {
        Map<String, FlowVariable> known = Variables.at(workflow, node);
        List<FlowVariable> all = new ArrayList<>(known.values());
        if (!node.stored().containsKey("variables") || node.stored().getNodeSettings("variables").keySet().isEmpty()) {
            return all;
        }
        Overrides overrides = Overrides.read(node.stored().getNodeSettings("variables"));
        try {
            Overrides.Result result = overrides.apply(model(node), known);
            StoredModel.load(node, result.settings());
            all.addAll(result.exposed());
            return all;
        } catch (InvalidSettingsException e) {
            throw isReading(e) ? e : new InvalidSettingsException("Errors loading flow variables into node : " + e.getMessage(), e);
        }
    }

    private static NodeSettings model(WorkflowNode node) throws InvalidSettingsException {
        return StoredModel.exists(node) ? node.stored().getNodeSettings(StoredModel.MODEL) : new NodeSettings(StoredModel.MODEL);
    }

    private static boolean isReading(InvalidSettingsException e) {
        return e.getMessage().startsWith("Errors reading flow variables");
    }

    private static PortObjectSpec[] checked(WorkflowNode node, PortObjectSpec[] specs) {
        PortObjectSpec[] all = specs == null ? new PortObjectSpec[node.outputCount()] : specs;
        if (all.length != node.outputCount()) {
            throw new IllegalStateException("The node gives " + all.length + " specs for " + node.outputCount() + " outputs.");
        }
        return all.clone();
    }
}
