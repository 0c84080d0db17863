package org.knime.core.node;

import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.port.PortType;
import org.selfscope.standin.port.PortGroup;
import org.selfscope.standin.port.PortGroups;
import org.selfscope.standin.port.Side;

/** A factory of nodes whose ports can be added and removed. */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** A factory that is ready at once. */
    protected ConfigurableNodeFactory() {
    }

    /** A factory whose description is made at once, or only in {@link #init()}. */
    protected ConfigurableNodeFactory(boolean lazyInitialization) {
        super(lazyInitialization);
    }

    /** The groups of ports in the order of the ports; nothing if the node has none. */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    /** A dialog for a node with the given ports. */
    protected abstract NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig);

    /** The ports of a new node, which the user may then change. */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    @Override
    public T createNodeModel() {
        return createNodeModel(createNodeCreationConfig());
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        return createNodeDialogPane(createNodeCreationConfig());
    }

    /** Takes the groups of ports in the order in which the ports shall stand; an id may occur once over inputs and outputs together. */
    protected static final class PortsConfigurationBuilder {

        private final PortGroups groups = new PortGroups();

        /** A builder without groups. */
        public PortsConfigurationBuilder() {
        }

        ModifiablePortsConfiguration build() {
            return groups;
        }

        /** Inputs and outputs that are always there. */
        public void addFixedPortGroup(String id, PortType... types) {
            groups.add(id, PortGroup.fixed(Side.BOTH, types));
        }

        /** Inputs that are always there. */
        public void addFixedInputPortGroup(String id, PortType... types) {
            groups.add(id, PortGroup.fixed(Side.INPUT, types));
        }

        /** Outputs that are always there. */
        public void addFixedOutputPortGroup(String id, PortType... types) {
            groups.add(id, PortGroup.fixed(Side.OUTPUT, types));
        }

        /** An input and output that the user may add. */
        public void addOptionalPortGroup(String id, PortType... supported) {
            groups.add(id, PortGroup.optional(Side.BOTH, supported));
        }

        /** An input that the user may add. */
        public void addOptionalInputPortGroup(String id, PortType... supported) {
            groups.add(id, PortGroup.optional(Side.INPUT, supported));
        }

        /** An output that the user may add. */
        public void addOptionalOutputPortGroup(String id, PortType... supported) {
            groups.add(id, PortGroup.optional(Side.OUTPUT, supported));
        }

        /** An input and output that are there at first and that the user may remove. */
        public void addOptionalPortGroupWithDefault(String id, PortType defaultType, PortType... supported) {
            groups.add(id, PortGroup.optional(Side.BOTH, supported).with(defaultType));
        }

        /** An input that is there at first and that the user may remove. */
        public void addOptionalInputPortGroupWithDefault(String id, PortType defaultType, PortType... supported) {
            groups.add(id, PortGroup.optional(Side.INPUT, supported).with(defaultType));
        }

        /** An output that is there at first and that the user may remove. */
        public void addOptionalOutputPortGroupWithDefault(String id, PortType defaultType, PortType... supported) {
            groups.add(id, PortGroup.optional(Side.OUTPUT, supported).with(defaultType));
        }

        /** Inputs and outputs of which the user may add more. */
        public void addExtendablePortGroup(String id, PortType[] fixed, PortType... supported) {
            groups.add(id, PortGroup.extendable(Side.BOTH, fixed, supported));
        }

        /** Inputs of which the user may add more. */
        public void addExtendableInputPortGroup(String id, PortType[] fixed, PortType... supported) {
            groups.add(id, PortGroup.extendable(Side.INPUT, fixed, supported));
        }

        /** Outputs of which the user may add more. */
        public void addExtendableOutputPortGroup(String id, PortType[] fixed, PortType... supported) {
            groups.add(id, PortGroup.extendable(Side.OUTPUT, fixed, supported));
        }

        /** Inputs and outputs of which some are there at first and of which the user may add more. */
        public void addExtendablePortGroupWithDefault(String id, PortType[] fixed, PortType[] defaults, PortType... supported) {
            groups.add(id, PortGroup.extendable(Side.BOTH, fixed, supported).with(defaults));
        }

        /** Inputs of which some are there at first and of which the user may add more. */
        public void addExtendableInputPortGroupWithDefault(String id, PortType[] fixed, PortType[] defaults, PortType... supported) {
            groups.add(id, PortGroup.extendable(Side.INPUT, fixed, supported).with(defaults));
        }

        /** Outputs of which some are there at first and of which the user may add more. */
        public void addExtendableOutputPortGroupWithDefault(String id, PortType[] fixed, PortType[] defaults, PortType... supported) {
            groups.add(id, PortGroup.extendable(Side.OUTPUT, fixed, supported).with(defaults));
        }
    }
}
