package org.selfscope.headless.expectation;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;

/**
 * Nodes say what they are expected to say, and nothing else.
 *
 * @param expected all messages that must be there
 */
record ExpectedWarnings(List<Text> expected) implements Expectation {

    /** A part of a node's message. */
    record Text(int node, String contains) {
        boolean fits(WorkflowNode candidate) {
            return candidate.id() == node && candidate.message().filter(m -> m.message().toLogPrintable().contains(contains)).isPresent();
        }
    }

    @Override
    public List<String> violations(Workflow workflow) {
        List<String> violations = new ArrayList<>();
        workflow.nodes().stream().filter(n -> n.message().isPresent() && expected.stream().noneMatch(t -> t.fits(n)))
            .map(n -> n.title() + " has the unexpected message \"" + n.message().get().message().getSummary() + "\".")
            .forEach(violations::add);
        expected.stream().filter(t -> workflow.nodes().stream().noneMatch(t::fits))
            .map(t -> "Node " + t.node() + " has no message with \"" + t.contains() + "\".").forEach(violations::add);
        return violations;
    }
}
