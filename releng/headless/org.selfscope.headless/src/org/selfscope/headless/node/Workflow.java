package org.selfscope.headless.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.selfscope.headless.data.WorkflowData;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.workflow.Connection;
import org.selfscope.headless.workflow.WorkflowFile;

/**
 * A loaded workflow.
 *
 * @param folder where it was loaded from
 * @param file what workflow.knime said
 * @param nodes those that could be made, every node behind those that it depends on
 * @param missing titles of nodes whose factory is not installed
 * @param connections those whose ports exist
 * @param variables values that all nodes know
 * @param data what the nodes have made
 */
public record Workflow(Path folder, WorkflowFile file, List<WorkflowNode> nodes, List<String> missing, List<Connection> connections,
    List<FlowVariable> variables, WorkflowData data) {

    /** Copies the lists. */
    public Workflow {
        nodes = List.copyOf(nodes);
        missing = List.copyOf(missing);
        connections = List.copyOf(connections);
        variables = List.copyOf(variables);
    }

    /** The workflow's name: its folder's. */
    public String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** A node by its number. */
    public Optional<WorkflowNode> node(int id) {
        return nodes.stream().filter(n -> n.id() == id).findFirst();
    }

    /** The connection that ends at a port. */
    public Optional<Connection> into(WorkflowNode node, int port) {
        return connections.stream().filter(c -> c.destination() == node.id() && c.destinationPort() == port).findFirst();
    }

    /** Whether something is connected to an output. */
    public boolean isUsed(WorkflowNode node, int port) {
        return connections.stream().anyMatch(c -> c.source() == node.id() && c.sourcePort() == port);
    }

    /** The nodes that give to a node. */
    public List<WorkflowNode> before(WorkflowNode node) {
        return connections.stream().filter(c -> c.destination() == node.id()).flatMap(c -> node(c.source()).stream()).distinct().toList();
    }

    /** Whether every node has run. */
    public boolean isExecuted() {
        return missing.isEmpty() && nodes.stream().allMatch(n -> n.state() == NodeState.EXECUTED);
    }

    /** The same workflow where the given variables replace those of the same name or are added behind the others. */
    public Workflow with(List<FlowVariable> values) {
        List<FlowVariable> all = new ArrayList<>(variables);
        for (FlowVariable value : values) {
            all.removeIf(v -> v.name().equals(value.name()));
            all.add(value);
        }
        return new Workflow(folder, file, nodes, missing, connections, all, data);
    }
}
