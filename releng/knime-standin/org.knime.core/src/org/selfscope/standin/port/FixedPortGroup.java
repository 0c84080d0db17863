package org.selfscope.standin.port;

import java.util.List;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports that are always there; nothing about them is stored. */
record FixedPortGroup(Side side, List<PortType> types) implements PortGroupConfiguration {

    @Override
    public boolean definesInputPorts() {
        return side.hasInputs();
    }

    @Override
    public boolean definesOutputPorts() {
        return side.hasOutputs();
    }

    @Override
    public PortType[] getInputPorts() {
        return side.hasInputs() ? types.toArray(PortType[]::new) : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return side.hasOutputs() ? types.toArray(PortType[]::new) : new PortType[0];
    }

    @Override
    public PortGroupConfiguration copy() {
        return this;
    }

    @Override
    public void loadSettingsFrom(NodeSettingsRO settings) {
        // fixed ports have no settings
    }

    @Override
    public void saveSettingsTo(NodeSettingsWO settings) {
        // fixed ports have no settings
    }
}
