package org.selfscope.headless.batch;

import java.io.IOException;

import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;

/** Takes nodes back to before their execution. */
final class Reset {

    private Reset() {
    }

    static void all(Workflow workflow) throws IOException {
        for (WorkflowNode node : workflow.nodes()) {
            workflow.data().reset(node);
            node.idle(null);
        }
    }
}
