package org.knime.node;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.PortsAdder;

/** Fixed ports as groups of one port whose id is the name. */
record FixedPorts(DynamicPortsAdder groups) implements PortsAdder {

    @Override
    public PortsAdder addInputPort(String name, String description, PortType type) {
        groups.addInputPortGroup(name, group -> group.name(name).description(description).fixed(type));
        return this;
    }

    @Override
    public PortsAdder addOutputPort(String name, String description, PortType type) {
        groups.addOutputPortGroup(name, group -> group.name(name).description(description).fixed(type));
        return this;
    }
}
