package org.knime.core.node;

import org.selfscope.standin.filestore.ExecutionFileStores;
import org.selfscope.standin.filestore.NodeFileStores;

/** What the engine does with a node that no caller of the real core can. */
final class NodeBackdoor implements ExecutionFileStores {

    @Override
    public void set(Node node, NodeFileStores stores) {
        node.setFileStores(stores);
    }

    @Override
    public NodeFileStores get(Node node) {
        return node.fileStores();
    }
}
