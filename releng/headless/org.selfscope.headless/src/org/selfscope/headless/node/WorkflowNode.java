package org.selfscope.headless.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.workflow.NodeEntry;
import org.selfscope.standin.context.NodePlace;

/** A node of a loaded workflow: what is stored of it, and what has become of it in this run. Used by one thread at a time. */
public final class WorkflowNode {

    private final NodeEntry entry;
    private final NodeSettings stored;
    private final Node node;
    private final NodePlace place;
    private NodeState state = NodeState.IDLE;
    private NodeMessage message;
    private PortObjectSpec[] specs;
    private PortObject[] outputs;
    private List<FlowVariable> variables = List.of();
    private String lastProgress;
    private boolean restored;

    /**
     * A node that has not been configured.
     *
     * @param entry how workflow.knime lists it
     * @param stored its settings.xml
     * @param node what it does
     * @param place where it lives
     */
    public WorkflowNode(NodeEntry entry, NodeSettings stored, Node node, NodePlace place) {
        this.entry = entry;
        this.stored = stored;
        this.node = node;
        this.place = place;
        forget();
    }

    /** The number of the node in the workflow. */
    public int id() {
        return entry.id();
    }

    /** How workflow.knime lists the node. */
    public NodeEntry entry() {
        return entry;
    }

    /** The name and number, as people speak of the node. */
    public String title() {
        return node.getName() + " #" + id();
    }

    /** The settings.xml that was loaded, with replaced settings. */
    public NodeSettings stored() {
        return stored;
    }

    /** What the node does. */
    public Node node() {
        return node;
    }

    /** Where the node lives. */
    public NodePlace place() {
        return place;
    }

    /** The node's folder in the workflow's folder. */
    public Path folder() {
        return place.node();
    }

    /** How many inputs the node has beside the flow-variable port. */
    public int inputCount() {
        return node.getNrInPorts() - 1;
    }

    /** How many outputs the node has beside the flow-variable port. */
    public int outputCount() {
        return node.getNrOutPorts() - 1;
    }

    /** How far the node is. */
    public NodeState state() {
        return state;
    }

    /** What the node has to say. */
    public Optional<NodeMessage> message() {
        return Optional.ofNullable(message);
    }

    /** What will come out at a port, from 1; null if it is not known. */
    public PortObjectSpec spec(int port) {
        return specs[port - 1];
    }

    /** What came out at a port, from 1; null if the node is not executed. */
    public PortObject output(int port) {
        return outputs[port - 1];
    }

    /** What came out at all ports; null where there is nothing. */
    public PortObject[] outputs() {
        return outputs.clone();
    }

    /** The variables that the nodes behind this one know. */
    public List<FlowVariable> variables() {
        return variables;
    }

    /** What the node last said it was doing; null if nothing. */
    public String lastProgress() {
        return lastProgress;
    }

    /** Nothing is known of the outputs, for the given reason if there is one. */
    public void idle(NodeMessage reason) {
        forget();
        state = NodeState.IDLE;
        message = reason;
    }

    /** The node is ready; it says what will come out. */
    public void configured(PortObjectSpec[] outSpecs, NodeMessage warning, List<FlowVariable> outVariables) {
        forget();
        specs = outSpecs;
        state = NodeState.CONFIGURED;
        message = warning;
        variables = List.copyOf(outVariables);
    }

    /** The node has run. */
    public void executed(PortObject[] outObjects, NodeMessage warning) {
        outputs = outObjects;
        for (int i = 0; i < outObjects.length; i++) {
            specs[i] = outObjects[i] == null ? null : outObjects[i].getSpec();
        }
        state = NodeState.EXECUTED;
        message = warning;
    }

    /** The node was executed when it was saved, and its data are there. */
    public void restored(PortObject[] outObjects, NodeMessage warning) {
        executed(outObjects, warning);
        restored = true;
    }

    /** What the nodes behind this one know, if it was executed before. */
    public void exposes(List<FlowVariable> outVariables) {
        variables = List.copyOf(outVariables);
    }

    /** Whether the data are those that were loaded. */
    public boolean isRestored() {
        return restored;
    }

    /** The node has tried to run; it stays configured. */
    public void failed(NodeMessage reason) {
        state = NodeState.CONFIGURED;
        message = reason;
    }

    /** Keeps what the node last said it was doing. */
    public void said(String progress) {
        lastProgress = progress;
    }

    private void forget() {
        restored = false;
        specs = new PortObjectSpec[outputCount()];
        outputs = new PortObject[outputCount()];
        variables = List.of();
    }
}
