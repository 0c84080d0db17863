package org.knime.core.node.context.ports;

import java.util.stream.Stream;

import org.knime.core.node.port.PortType;

/** Ports of which the user may add and remove some. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {

    /** Adds a port behind the others. */
    void addPort(PortType type);

    /** Whether there is room for one more. */
    boolean canAddPort();

    /** The ports that were added. */
    PortType[] getConfiguredPorts();

    /** The ports that cannot be removed. */
    PortType[] getFixedPorts();

    /** Whether ports were added. */
    boolean hasConfiguredPorts();

    /** Removes the port that was added last. */
    PortType removeLastPort();

    @Override
    default PortType[] getInputPorts() {
        return definesInputPorts() ? all() : new PortType[0];
    }

    @Override
    default PortType[] getOutputPorts() {
        return definesOutputPorts() ? all() : new PortType[0];
    }

    private PortType[] all() {
        return Stream.of(getFixedPorts(), getConfiguredPorts()).flatMap(Stream::of).toArray(PortType[]::new);
    }
}
