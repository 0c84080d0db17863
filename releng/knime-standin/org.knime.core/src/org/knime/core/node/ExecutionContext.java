package org.knime.core.node;

/** What {@code execute} works with: progress, cancellation, and the making of tables and file stores. */
public class ExecutionContext extends ExecutionMonitor {

    private final Node node;

    /** The context of one run of a node. */
    public ExecutionContext(NodeProgressMonitor progress, Node node) {
        super(progress);
        this.node = node;
    }

    /** A context for a part of the work that makes up the given share of the whole. */
    public ExecutionContext createSubExecutionContext(double share) {
        return new ExecutionContext(PartialProgress.audible(getProgressMonitor(), share), node);
    }

    /** The same for a part whose messages are not shown. */
    public ExecutionContext createSilentSubExecutionContext(double share) {
        return new ExecutionContext(PartialProgress.silent(getProgressMonitor(), share), node);
    }
}
