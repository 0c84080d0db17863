package org.knime.node;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** The description that is generated from a declaration; ports that can be added have no name. */
final class DefaultNodeDescription extends NodeDescription {

    private final DefaultNode node;
    private final Element xml;

    /** Throws IllegalArgumentException if a text is not an XML fragment. */
    DefaultNodeDescription(DefaultNode node) {
        this.node = node;
        this.xml = DescriptionDocument.of(node);
    }

    @Override
    public String getNodeName() {
        return node.texts().name();
    }

    @Override
    public String getIconPath() {
        return node.texts().icon();
    }

    @Override
    public NodeType getType() {
        return node.type();
    }

    @Override
    public String[] getKeywords() {
        return node.keywords().toArray(String[]::new);
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.of(node.texts().shortDescription());
    }

    @Override
    public Optional<String> getIntro() {
        return Optional.of(node.texts().fullDescription());
    }

    @Override
    public Element getXMLDescription() {
        return xml;
    }

    @Override
    public String getInportName(int index) {
        return text(PortGroup::input, PortGroup.Text::name, index);
    }

    @Override
    public String getInportDescription(int index) {
        return text(PortGroup::input, PortGroup.Text::description, index);
    }

    @Override
    public String getOutportName(int index) {
        return text(PortGroup::output, PortGroup.Text::name, index);
    }

    @Override
    public String getOutportDescription(int index) {
        return text(PortGroup::output, PortGroup.Text::description, index);
    }

    private String text(Function<PortGroup, PortGroup.Text> side, Function<PortGroup.Text, String> text, int index) {
        List<PortGroup.Text> fixed = node.ports().stream().filter(group -> group.mode().kind() == PortMode.Kind.FIXED).map(side)
            .filter(Objects::nonNull).toList();
        return index < fixed.size() ? text.apply(fixed.get(index)) : null;
    }

    @Override
    public int getViewCount() {
        return 0;
    }

    @Override
    public String getViewName(int index) {
        return null;
    }

    @Override
    public String getViewDescription(int index) {
        return null;
    }

    @Override
    public String getInteractiveViewName() {
        return node.view() == null ? null : node.texts().name();
    }
}
