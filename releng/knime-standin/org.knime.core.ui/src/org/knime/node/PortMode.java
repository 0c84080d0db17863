package org.knime.node;

import java.util.List;

import org.knime.core.node.port.PortType;

/**
 * How many ports a group has.
 *
 * @param supported the types of which ports may be added
 * @param fixed ports that are always there
 * @param present further ports that a new node has
 */
record PortMode(Kind kind, List<PortType> supported, List<PortType> fixed, List<PortType> present) {

    static PortMode fixed(PortType type) {
        return new PortMode(Kind.FIXED, List.of(), List.of(type), List.of());
    }

    static PortMode optional(List<PortType> supported) {
        return new PortMode(Kind.OPTIONAL, supported, List.of(), List.of());
    }

    static PortMode extendable(List<PortType> supported) {
        return new PortMode(Kind.EXTENDABLE, supported, List.of(), List.of());
    }

    PortMode withFixed(PortType... types) {
        return new PortMode(kind, supported, List.of(types), present);
    }

    PortMode withPresent(PortType... types) {
        return new PortMode(kind, supported, fixed, List.of(types));
    }

    /** Exactly one; none or one; any number. */
    enum Kind {
        FIXED, OPTIONAL, EXTENDABLE
    }
}
