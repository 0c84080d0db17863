package org.selfscope.headless.execution;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;

/** Takes nodes back to before their execution. */
public final class Reset {

    private Reset() {
    }

    /** Resets every node. */
    public static void all(Workflow workflow) throws IOException {
        for (WorkflowNode node : workflow.nodes()) {
            reset(workflow, node);
        }
    }

    /** Resets a node and all nodes behind it, whose results are no longer those of their inputs. */
    public static void from(Workflow workflow, WorkflowNode first) throws IOException {
        Set<WorkflowNode> stale = new HashSet<>(Set.of(first));
        for (WorkflowNode node : workflow.nodes()) {
            if (node == first || workflow.before(node).stream().anyMatch(stale::contains)) {
                stale.add(node);
                reset(workflow, node);
            }
        }
    }

    private static void reset(Workflow workflow, WorkflowNode node) throws IOException {
        workflow.data().reset(node);
        node.idle(null);
    }
}
