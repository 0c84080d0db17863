package org.selfscope.knime.view;

import org.knime.core.node.port.PortObject;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.parameters.NodeParameters;

/** What a node without view parameters has kept for its view. */
public record KeptData(PortObject... objects) implements ViewInput {

    /** A node that was never executed. */
    public static final KeptData NONE = new KeptData((PortObject[])null);

    @Override
    public <P extends NodeParameters> P getParameters() {
        throw new IllegalStateException("The view has no parameters.");
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return objects;
    }
}
