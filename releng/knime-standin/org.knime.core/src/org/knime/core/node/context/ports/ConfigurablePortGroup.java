package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** Ports that the user may change. */
public interface ConfigurablePortGroup extends PortGroupConfiguration {

    /** What such a port may be. */
    PortType[] getSupportedPortTypes();
}
