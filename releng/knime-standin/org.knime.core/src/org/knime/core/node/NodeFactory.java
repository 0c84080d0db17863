package org.knime.core.node;

import java.net.URL;
import java.util.Optional;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.w3c.dom.Element;

/** Makes the parts of a node. Its class name is the node's identity in every saved workflow. */
public abstract class NodeFactory<T extends NodeModel> {

    private NodeDescription description;

    /** A factory that is ready at once. */
    protected NodeFactory() {
        this(false);
    }

    /** A factory whose description is made at once, or only in {@link #init()}. */
    protected NodeFactory(boolean lazyInitialization) {
        if (!lazyInitialization) {
            init();
        }
    }

    /** Makes the description; called again it does nothing. */
    public void init() {
        if (description == null) {
            description = createNodeDescription();
        }
    }

    /** What is told about the node. */
    protected NodeDescription createNodeDescription() {
        throw new IllegalStateException(getClass().getName() + " has no description.");
    }

    /** The model of a node with its default ports. */
    public abstract T createNodeModel();

    /** The model of a node with the given ports; empty for a factory without configurable ports. */
    protected T createNodeModel(NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    /** How many classic views there are. */
    protected abstract int getNrNodeViews();

    /** A classic view. */
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /** Whether there is a dialog. */
    protected abstract boolean hasDialog();

    /** A classic dialog. */
    protected abstract NodeDialogPane createNodeDialogPane();

    /** What identifies the node. */
    public final String getFactoryId() {
        return getClass().getName();
    }

    /** The name that the user sees. */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** What kind of node it is. */
    public NodeType getType() {
        return description().getType();
    }

    /** What may be typed to find the node. */
    public final String[] getKeywords() {
        return description().getKeywords();
    }

    /** The name of an input; of a port that was added, "No name available". */
    public String getInportName(int index) {
        return Optional.ofNullable(description().getInportName(index)).orElse("No name available");
    }

    /** The name of an output; of a port that was added, "No name available". */
    public String getOutportName(int index) {
        return Optional.ofNullable(description().getOutportName(index)).orElse("No name available");
    }

    /** What comes in. */
    public final String getInportDescription(int index) {
        return description().getInportDescription(index);
    }

    /** What goes out. */
    public final String getOutportDescription(int index) {
        return description().getOutportDescription(index);
    }

    /** The description as a document. */
    public Element getXMLDescription() {
        return description().getXMLDescription();
    }

    /** The picture of the node; null if there is none. */
    public URL getIcon() {
        return Optional.ofNullable(description().getIconPath()).map(getClass()::getResource).orElse(null);
    }

    /** Reads what distinguishes nodes that share a factory class. */
    public void loadAdditionalFactorySettings(ConfigRO config) throws InvalidSettingsException {
        // one factory class, one node
    }

    /** Writes what distinguishes nodes that share a factory class. */
    public void saveAdditionalFactorySettings(ConfigWO config) {
        // one factory class, one node
    }

    private NodeDescription description() {
        init();
        return description;
    }

    /** The kinds of nodes. */
    public enum NodeType {
        Source, Sink, Learner, Predictor, Manipulator, Visualizer, Widget, Configuration, Container, Meta, LoopStart, LoopEnd, ScopeStart,
        ScopeEnd, QuickForm, Other, Missing, Unknown, Subnode, VirtualIn, VirtualOut
    }
}
