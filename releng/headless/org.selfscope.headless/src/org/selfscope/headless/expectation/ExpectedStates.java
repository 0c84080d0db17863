package org.selfscope.headless.expectation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;

/**
 * Every node is in a state.
 *
 * @param exceptions states by node; all other nodes must be executed
 */
record ExpectedStates(Map<Integer, NodeState> exceptions) implements Expectation {

    @Override
    public List<String> violations(Workflow workflow) {
        Stream<String> unknown = exceptions.keySet().stream().filter(id -> workflow.node(id).isEmpty())
            .map(id -> "There is no node " + id + ", whose state is expected.");
        Stream<String> missing = workflow.missing().stream().map(title -> title + " is not installed.");
        Stream<String> wrong = workflow.nodes().stream().filter(n -> n.state() != expected(n))
            .map(n -> n.title() + " is " + n.state() + ", expected " + expected(n) + ".");
        return Stream.of(unknown, missing, wrong).flatMap(s -> s).toList();
    }

    private NodeState expected(WorkflowNode node) {
        return exceptions.getOrDefault(node.id(), NodeState.EXECUTED);
    }
}
