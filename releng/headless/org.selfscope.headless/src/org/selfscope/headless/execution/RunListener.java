package org.selfscope.headless.execution;

import org.knime.core.node.NodeProgressMonitor;
import org.selfscope.headless.node.WorkflowNode;

/** Watches the nodes of a workflow run. All calls come from the thread that runs the workflow. */
public interface RunListener {

    /** A node begins. */
    void started(WorkflowNode node);

    /** A node is still at work; called four times a second. */
    void running(WorkflowNode node, NodeProgressMonitor progress);

    /** A node has ended, well or not. */
    void finished(WorkflowNode node, double seconds);
}
