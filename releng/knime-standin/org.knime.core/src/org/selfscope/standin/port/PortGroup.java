package org.selfscope.standin.port;

import java.util.List;

import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** The kinds of port groups that nodes declare. */
public final class PortGroup {

    private PortGroup() {
    }

    /** Ports that are always there. */
    public static PortGroupConfiguration fixed(Side side, PortType... types) {
        return new FixedPortGroup(side, List.of(types));
    }

    /** One port that may be added. */
    public static AddablePortGroup optional(Side side, PortType... supported) {
        return new AddablePortGroup(side, List.of(), List.of(supported), 1);
    }

    /** Fixed ports followed by any number that may be added. */
    public static AddablePortGroup extendable(Side side, PortType[] fixed, PortType... supported) {
        return new AddablePortGroup(side, List.of(fixed), List.of(supported), Integer.MAX_VALUE);
    }
}
