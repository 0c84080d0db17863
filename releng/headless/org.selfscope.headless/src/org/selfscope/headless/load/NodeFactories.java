package org.selfscope.headless.load;

import java.util.Optional;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.selfscope.standin.Extensions;

/** The node factories of the installed bundles: those that a plugin.xml announces, and no others. */
final class NodeFactories {

    private static final String POINT = "org.knime.workbench.repository.nodes";

    private NodeFactories() {
    }

    /** A new factory of a class; of several announcements the last counts. */
    @SuppressWarnings("unchecked")
    static Optional<NodeFactory<NodeModel>> create(String className) {
        return Extensions.of(POINT).stream()
            .filter(e -> e.name().equals("node") && className.equals(e.attribute("factory-class")))
            .reduce((first, second) -> second)
            .map(e -> (NodeFactory<NodeModel>)e.newInstance("factory-class"));
    }
}
