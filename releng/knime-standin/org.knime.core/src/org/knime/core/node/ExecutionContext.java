package org.knime.core.node;

import java.io.IOException;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.filestore.FileStore;

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

    /** A container for an output table, whose domains are found from the rows. */
    public BufferedDataContainer createDataContainer(DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /** A container for an output table; the flag says whether the domains in the specification are kept and extended. */
    public BufferedDataContainer createDataContainer(DataTableSpec spec, boolean initDomain) {
        return new BufferedDataContainer(spec, initDomain);
    }

    /** A file store of the node that is executing. The file is not there yet; its folder is. Each name can be used once. */
    public FileStore createFileStore(String name) throws IOException {
        return node.fileStores().create(name);
    }
}
