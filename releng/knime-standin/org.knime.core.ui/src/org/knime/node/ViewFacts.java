package org.knime.node;

import org.knime.core.node.port.PortObject;
import org.knime.node.parameters.NodeParameters;

/** What the view of an executed node can ask. */
record ViewFacts(NodeParameters parameters, PortObject[] internalData) implements DefaultView.ViewInput {

    @Override
    @SuppressWarnings("unchecked")
    public <P extends NodeParameters> P getParameters() {
        return (P)parameters;
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return internalData == null ? null : internalData.clone();
    }
}
