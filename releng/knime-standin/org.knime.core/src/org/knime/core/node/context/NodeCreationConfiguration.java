package org.knime.core.node.context;

import java.util.Optional;

import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;

/** With which ports a node is made. */
public class NodeCreationConfiguration {

    private final ModifiablePortsConfiguration ports;

    /** A configuration with the given ports; null for a node without configurable ports. */
    protected NodeCreationConfiguration(ModifiablePortsConfiguration ports) {
        this.ports = ports;
    }

    /** The ports. */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    /** The ports, to change them. */
    protected Optional<ModifiablePortsConfiguration> getModifiablePortConfig() {
        return Optional.ofNullable(ports);
    }
}
