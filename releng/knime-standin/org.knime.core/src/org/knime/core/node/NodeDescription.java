package org.knime.core.node;

import java.util.Optional;

import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** What is told about a node: texts for people, in part as XML fragments. */
public abstract class NodeDescription {

    /** Where the picture is, relative to the factory's class; null if there is none. */
    public abstract String getIconPath();

    /** What comes in; null if unknown. */
    public abstract String getInportDescription(int index);

    /** The name of an input; null if unknown. */
    public abstract String getInportName(int index);

    /** What goes out; null if unknown. */
    public abstract String getOutportDescription(int index);

    /** The name of an output; null if unknown. */
    public abstract String getOutportName(int index);

    /** The name of the interactive view; null if there is none. */
    public abstract String getInteractiveViewName();

    /** The name of the node. */
    public abstract String getNodeName();

    /** What kind of node it is. */
    public abstract NodeType getType();

    /** How many classic views there are. */
    public abstract int getViewCount();

    /** What a classic view shows. */
    public abstract String getViewDescription(int index);

    /** The name of a classic view. */
    public abstract String getViewName(int index);

    /** The whole description as a document. */
    public abstract Element getXMLDescription();

    /** What may be typed to find the node. */
    public String[] getKeywords() {
        return new String[0];
    }

    /** One sentence. */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** What the node does, as an XML fragment. */
    public Optional<String> getIntro() {
        return Optional.empty();
    }
}
