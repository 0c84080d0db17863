package org.selfscope.standin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The extensions in plugin.xml files, with all classes in one class loader: for tests without OSGi. */
public final class PluginFiles implements Registry {

    private final ClassLoader classes;
    private final List<Element> extensions = new ArrayList<>();

    /**
     * Reads the files.
     *
     * @throws IOException if one is missing or no XML
     */
    public PluginFiles(ClassLoader classes, Path... files) throws IOException {
        this.classes = classes;
        for (Path file : files) {
            extensions.addAll(elements(parse(file).getDocumentElement(), "extension"));
        }
    }

    @Override
    public List<Extension> extensions(String point) {
        return extensions.stream().filter(e -> e.getAttribute("point").equals(point))
            .flatMap(e -> elements(e, null).stream()).<Extension>map(XmlExtension::new).toList();
    }

    private static Document parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("The file " + file + " is no XML: " + e.getMessage(), e);
        }
    }

    /** The child elements of that name, all if the name is null. */
    private static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && (name == null || e.getTagName().equals(name))) {
                found.add(e);
            }
        }
        return found;
    }

    private final class XmlExtension implements Extension {

        private final Element element;

        XmlExtension(Element element) {
            this.element = element;
        }

        @Override
        public String name() {
            return element.getTagName();
        }

        @Override
        public String bundle() {
            return element.getOwnerDocument().getDocumentURI();
        }

        @Override
        public String attribute(String attributeName) {
            return element.hasAttribute(attributeName) ? element.getAttribute(attributeName) : null;
        }

        @Override
        public List<Extension> children(String elementName) {
            return elements(element, elementName).stream().<Extension>map(XmlExtension::new).toList();
        }

        @Override
        public Class<?> load(String className) throws ClassNotFoundException {
            return Class.forName(className, true, classes);
        }
    }
}
