package org.knime.node;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;
import org.selfscope.standin.dialog.DialogCheck;

/** Makes nodes from a {@link DefaultNode}. A mistake in texts or parameters already fails in the constructor. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel> {

    private final DefaultNode node;

    protected DefaultNodeFactory(DefaultNode node) {
        super(true);
        this.node = node;
        node.parametersClasses().forEach(DialogCheck::check);
        init();
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return new DefaultNodeDescription(node);
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        PortsConfigurationBuilder builder = new PortsConfigurationBuilder();
        node.ports().forEach(group -> add(group, builder));
        return Optional.of(builder);
    }

    private static void add(PortGroup group, PortsConfigurationBuilder builder) {
        switch (group.mode().kind()) {
            case FIXED -> addFixed(group, builder);
            case OPTIONAL -> addOptional(group, builder);
            case EXTENDABLE -> addExtendable(group, builder);
        }
    }

    private static void addFixed(PortGroup group, PortsConfigurationBuilder builder) {
        PortType[] types = array(group.mode().fixed());
        switch (group.sides()) {
            case INPUT -> builder.addFixedInputPortGroup(group.id(), types);
            case OUTPUT -> builder.addFixedOutputPortGroup(group.id(), types);
            case BOTH -> builder.addFixedPortGroup(group.id(), types);
        }
    }

    private static void addOptional(PortGroup group, PortsConfigurationBuilder builder) {
        PortType[] supported = array(group.mode().supported());
        if (!group.mode().present().isEmpty()) {
            addOptional(group, group.mode().present().get(0), supported, builder);
            return;
        }
        switch (group.sides()) {
            case INPUT -> builder.addOptionalInputPortGroup(group.id(), supported);
            case OUTPUT -> builder.addOptionalOutputPortGroup(group.id(), supported);
            case BOTH -> builder.addOptionalPortGroup(group.id(), supported);
        }
    }

    private static void addOptional(PortGroup group, PortType present, PortType[] supported, PortsConfigurationBuilder builder) {
        switch (group.sides()) {
            case INPUT -> builder.addOptionalInputPortGroupWithDefault(group.id(), present, supported);
            case OUTPUT -> builder.addOptionalOutputPortGroupWithDefault(group.id(), present, supported);
            case BOTH -> builder.addOptionalPortGroupWithDefault(group.id(), present, supported);
        }
    }

    private static void addExtendable(PortGroup group, PortsConfigurationBuilder builder) {
        PortType[] fixed = array(group.mode().fixed());
        PortType[] present = array(group.mode().present());
        PortType[] supported = array(group.mode().supported());
        switch (group.sides()) {
            case INPUT -> builder.addExtendableInputPortGroupWithDefault(group.id(), fixed, present, supported);
            case OUTPUT -> builder.addExtendableOutputPortGroupWithDefault(group.id(), fixed, present, supported);
            case BOTH -> builder.addExtendablePortGroupWithDefault(group.id(), fixed, present, supported);
        }
    }

    private static PortType[] array(List<PortType> types) {
        return types.toArray(PortType[]::new);
    }

    @Override
    protected final NodeModel createNodeModel(NodeCreationConfiguration creationConfig) {
        PortsConfiguration ports = creationConfig.getPortConfig().orElseThrow();
        return new DefaultNodeModel(node, ports.getInputPorts(), ports.getOutputPorts());
    }

    @Override
    protected final boolean hasDialog() {
        return !node.parametersClasses().isEmpty();
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig) {
        throw new UnsupportedOperationException("Nodes of this kind have no classic dialog.");
    }

    /** Whether the node has a page to show. */
    public final boolean hasNodeView() {
        return node.view() != null;
    }

    @Override
    protected final int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<NodeModel> createNodeView(int viewIndex, NodeModel model) {
        throw new UnsupportedOperationException("Nodes of this kind have no classic view.");
    }
}
