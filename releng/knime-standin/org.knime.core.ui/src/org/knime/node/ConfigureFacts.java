package org.knime.node;

import java.util.Arrays;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a configure function can ask. */
record ConfigureFacts(NodeParameters parameters, PortObjectSpec[] inSpecs, PortType[] outTypes) implements DefaultModel.ConfigureInput {

    @Override
    @SuppressWarnings("unchecked")
    public <P extends NodeParameters> P getParameters() {
        return (P)parameters;
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return inSpecs.clone();
    }

    @Override
    public PortObjectSpec getInPortSpec(int index) {
        return inSpecs[index];
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(inSpecs).map(DataTableSpec.class::cast).toArray(DataTableSpec[]::new);
    }

    @Override
    public DataTableSpec getInTableSpec(int index) {
        return (DataTableSpec)inSpecs[index];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes.clone();
    }
}
