package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;

/** The stage that declares the ports. */
public interface RequirePorts {

    /** Ports that are always there; the name of a port is its group id, over inputs and outputs together. */
    default RequireModel ports(Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(new FixedPorts(groups)));
    }

    /** Groups of ports in the order of their positions. */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    /** Takes fixed ports in the order of their positions. */
    interface PortsAdder {

        default PortsAdder addInputTable(String name, String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        default PortsAdder addOutputTable(String name, String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }

        PortsAdder addInputPort(String name, String description, PortType type);

        PortsAdder addOutputPort(String name, String description, PortType type);
    }

    /** Takes groups of ports; an id is part of every saved workflow. */
    interface DynamicPortsAdder {

        DynamicPortsAdder addInputPortGroup(String id, Function<RequirePortName, ConfigurablePort> group);

        DynamicPortsAdder addOutputPortGroup(String id, Function<RequirePortName, ConfigurablePort> group);

        DynamicPortsAdder addInputAndOutputPortGroup(String id, Function<RequireInputPortName, ConfigurablePort> group);
    }

    /** The stage that names a one-sided group. */
    interface RequirePortName {

        RequirePortDescription name(String name);
    }

    /** The stage that describes a one-sided group. */
    interface RequirePortDescription {

        RequireConfigurablePortMode description(String description);
    }

    /** The stage that names the inputs of a two-sided group. */
    interface RequireInputPortName {

        RequireInputPortDescription inputName(String name);
    }

    /** The stage that describes the inputs of a two-sided group. */
    interface RequireInputPortDescription {

        RequireOutputPortName inputDescription(String description);
    }

    /** The stage that names the outputs of a two-sided group. */
    interface RequireOutputPortName {

        RequireOutputPortDescription outputName(String name);
    }

    /** The stage that describes the outputs of a two-sided group. */
    interface RequireOutputPortDescription {

        RequireConfigurablePortMode outputDescription(String description);
    }

    /** The stage that says how many ports a group has. */
    interface RequireConfigurablePortMode {

        /** Exactly one. */
        ConfigurablePort.FinalConfigurablePort fixed(PortType type);

        /** None or one. */
        RequireSupportedTypes<ConfigurablePort.OptionalConfigurablePort> optional();

        /** Any number. */
        RequireSupportedTypes<ConfigurablePort.ExtendableConfigurablePort> extendable();
    }

    /** The stage that says which types may be added. */
    interface RequireSupportedTypes<T> {

        T supportedTypes(PortType... types);
    }

    /** A complete group. */
    sealed interface ConfigurablePort {

        /** A group to which nothing can be added to the declaration. */
        final class FinalConfigurablePort implements ConfigurablePort {
        }

        /** A group of none or one port. */
        non-sealed interface OptionalConfigurablePort extends ConfigurablePort {

            /** The port is there until the user removes it. */
            FinalConfigurablePort defaultPortType(PortType type);
        }

        /** A group of any number of ports. */
        non-sealed interface ExtendableConfigurablePort extends ConfigurablePort {

            /** Ports that cannot be removed. */
            ExtendableConfigurablePort fixedTypes(PortType... types);

            /** Ports that are there until the user removes them. */
            ExtendableConfigurablePort defaultNonFixedTypes(PortType... types);
        }
    }
}
