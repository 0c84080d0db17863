package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.parameters.NodeParameters;

/** The declaration of a node: texts, ports and model. The stages come in a fixed order; what follows the model is optional. */
public final class DefaultNode implements FluentNodeAPI {

    private final NodeTexts texts;
    private final List<PortGroup> ports;
    private final ConfiguredModel model;
    private final List<ExternalLink> links = new ArrayList<>();
    private NodeType type;
    private List<String> keywords = List.of();
    private DefaultView view;

    private DefaultNode(NodeTexts texts, List<PortGroup> ports, DefaultModel model) {
        this.texts = texts;
        this.ports = ports;
        this.model = (ConfiguredModel)model;
    }

    public static RequireName create() {
        return name -> icon -> shortDescription -> fullDescription -> (major, minor, revision) -> ports -> {
            NodeTexts texts = new NodeTexts(name, icon, shortDescription, fullDescription, major + "." + minor + "." + revision);
            List<PortGroup> groups = PortGroups.declaredBy(ports);
            return model -> new DefaultNode(texts, groups, model.apply(ConfiguredModel.create()));
        };
    }

    /** Replaces the type that follows from the ports; once only. */
    public DefaultNode nodeType(NodeType newType) {
        if (type != null) {
            throw new IllegalStateException("The node type has already been set.");
        }
        type = newType;
        return this;
    }

    /** Words by which the node is found; once only. */
    public DefaultNode keywords(String... newKeywords) {
        if (!keywords.isEmpty()) {
            throw new IllegalStateException("The keywords have already been set.");
        }
        keywords = List.of(newKeywords);
        return this;
    }

    /** A link below the description. */
    public DefaultNode addExternalResource(String href, String description) {
        links.add(new ExternalLink(href, description));
        return this;
    }

    /** A view; once only. */
    public DefaultNode addView(Function<DefaultView.RequireViewParameters, DefaultView> newView) {
        if (view != null) {
            throw new IllegalStateException("A node can have only one view.");
        }
        view = newView.apply(DefaultView.create());
        return this;
    }

    /** Null if the node has none. */
    DefaultView view() {
        return view;
    }

    /** The parameters classes of view and model, in the order of the dialog. */
    List<Class<? extends NodeParameters>> parametersClasses() {
        return Stream.<Class<? extends NodeParameters>>of(view == null ? null : view.parametersClass(), model.parametersClass())
            .filter(Objects::nonNull).toList();
    }

    NodeTexts texts() {
        return texts;
    }

    List<PortGroup> ports() {
        return ports;
    }

    ConfiguredModel model() {
        return model;
    }

    List<ExternalLink> links() {
        return links;
    }

    List<String> keywords() {
        return keywords;
    }

    /** The declared type; else Source without inputs, Sink without outputs, Manipulator with both. */
    NodeType type() {
        if (type != null) {
            return type;
        }
        if (ports.stream().allMatch(group -> group.input() == null)) {
            return NodeType.Source;
        }
        return ports.stream().allMatch(group -> group.output() == null) ? NodeType.Sink : NodeType.Manipulator;
    }

    /** The stage that names the node. */
    public interface RequireName {

        RequireIcon name(String name);
    }

    /** The stage that names the icon, relative to the package of the factory. */
    public interface RequireIcon {

        RequireShortDescription icon(String path);
    }

    /** The stage that gives one sentence, an XML fragment. */
    public interface RequireShortDescription {

        RequireFullDescription shortDescription(String description);
    }

    /** The stage that gives the description, an XML fragment. */
    public interface RequireFullDescription {

        RequireSinceVersion fullDescription(String description);
    }

    /** The stage that says since which version the node exists. */
    public interface RequireSinceVersion {

        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** The stage that gives the model. */
    public interface RequireModel {

        DefaultNode model(Function<DefaultModel.RequireModelParameters, DefaultModel> model);
    }
}
