package org.selfscope.standin.filestore;

import org.knime.core.node.Node;
import org.selfscope.standin.Backdoor;

/** Gives a node the place for the file stores of its executions. */
public interface ExecutionFileStores {

    ExecutionFileStores INSTANCE = Backdoor.open(ExecutionFileStores.class, "org.knime.core.node.NodeBackdoor");

    /** Sets where the next execution puts its file stores; null when they are gone. */
    void set(Node node, NodeFileStores stores);

    /** The file stores of the last execution; null if there are none. */
    NodeFileStores get(Node node);
}
