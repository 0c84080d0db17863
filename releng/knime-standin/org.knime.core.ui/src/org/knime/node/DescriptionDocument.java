package org.knime.node;

import java.util.List;
import java.util.Locale;

import org.knime.node.parameters.NodeParameters;
import org.selfscope.standin.dialog.WidgetField;
import org.selfscope.standin.parameters.XmlFragment;
import org.w3c.dom.Element;

/** Writes a declaration in the form of the node description schema 5.3. */
final class DescriptionDocument {

    private static final String NAMESPACE = "http://knime.org/node/v5.3";

    private DescriptionDocument() {
    }

    static Element of(DefaultNode node) {
        Element root = XmlFragment.newDocument(NAMESPACE, "knimeNode");
        root.setAttribute("icon", node.texts().icon());
        root.setAttribute("type", node.type().toString());
        add(root, "name").setTextContent(node.texts().name());
        addFragment(root, "shortDescription", node.texts().shortDescription());
        addFullDescription(root, node);
        addPorts(add(root, "ports"), node.ports());
        if (node.view() != null) {
            addFragment(root, "interactiveView", node.view().description()).setAttribute("name", node.texts().name());
        }
        if (!node.keywords().isEmpty()) {
            Element keywords = add(root, "keywords");
            node.keywords().forEach(keyword -> add(keywords, "keyword").setTextContent(keyword));
        }
        return root;
    }

    private static void addFullDescription(Element root, DefaultNode node) {
        Element description = add(root, "fullDescription");
        addFragment(description, "intro", node.texts().fullDescription());
        if (!node.parametersClasses().isEmpty()) {
            addOptions(add(description, "tab"), node.parametersClasses());
        }
        for (ExternalLink link : node.links()) {
            Element element = add(description, "link");
            element.setAttribute("href", link.href());
            element.setTextContent(link.text());
        }
    }

    private static void addOptions(Element tab, List<Class<? extends NodeParameters>> parametersClasses) {
        tab.setAttribute("name", "Options");
        for (Class<?> parametersClass : parametersClasses) {
            for (WidgetField field : WidgetField.of(parametersClass)) {
                addFragment(tab, "option", field.description()).setAttribute("name", field.title());
            }
        }
    }

    /** All inputs in their order, then all outputs in theirs. */
    private static void addPorts(Element ports, List<PortGroup> groups) {
        int fixed = 0;
        for (PortGroup group : groups) {
            fixed = group.input() == null ? fixed : addPort(ports, "inPort", group, group.input(), fixed);
        }
        fixed = 0;
        for (PortGroup group : groups) {
            fixed = group.output() == null ? fixed : addPort(ports, "outPort", group, group.output(), fixed);
        }
    }

    /** Returns the number of fixed ports so far. */
    private static int addPort(Element ports, String side, PortGroup group, PortGroup.Text text, int fixed) {
        boolean isFixed = group.mode().kind() == PortMode.Kind.FIXED;
        Element port = addFragment(ports, isFixed ? side : "dyn" + side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1),
            text.description());
        port.setAttribute("name", text.name());
        if (isFixed) {
            port.setAttribute("index", Integer.toString(fixed));
            return fixed + 1;
        }
        port.setAttribute("group-identifier", group.id());
        port.setAttribute("insert-before", Integer.toString(fixed));
        port.setAttribute("configurable-via-menu", "false");
        return fixed;
    }

    private static Element add(Element parent, String name) {
        return (Element)parent.appendChild(parent.getOwnerDocument().createElementNS(NAMESPACE, name));
    }

    private static Element addFragment(Element parent, String name, String fragment) {
        Element element = add(parent, name);
        XmlFragment.appendTo(element, fragment);
        return element;
    }
}
