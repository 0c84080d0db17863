package org.selfscope.standin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The extensions in plugin.xml files, with all classes in one class loader: for tests without OSGi. */
public final class PluginFiles implements Registry {

    /** An element "extension" and what is in it. */
    private record Point(String name, List<Extension> elements) {
    }

    private final List<Point> points = new ArrayList<>();

    /**
     * Reads the files.
     *
     * @throws IOException if one is missing or no XML
     */
    public PluginFiles(ClassLoader classes, Path... files) throws IOException {
        for (Path file : files) {
            for (Element point : elements(parse(file).getDocumentElement())) {
                if (point.getTagName().equals("extension")) {
                    points.add(new Point(point.getAttribute("point"), extensions(point, classes)));
                }
            }
        }
    }

    @Override
    public List<Extension> extensions(String point) {
        return points.stream().filter(p -> p.name.equals(point)).flatMap(p -> p.elements.stream()).toList();
    }

    private static List<Extension> extensions(Element parent, ClassLoader classes) {
        return elements(parent).stream().<Extension>map(e -> XmlExtension.of(e, classes)).toList();
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

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    /** Copied from the document, which is not safe for threads even if it is only read. */
    private record XmlExtension(String name, String bundle, Map<String, String> attributes, List<Extension> elements, ClassLoader classes)
        implements Extension {

        static XmlExtension of(Element element, ClassLoader classes) {
            NamedNodeMap all = element.getAttributes();
            Map<String, String> attributes = IntStream.range(0, all.getLength()).mapToObj(i -> (Attr)all.item(i))
                .collect(Collectors.toMap(Attr::getName, Attr::getValue));
            return new XmlExtension(element.getTagName(), element.getOwnerDocument().getDocumentURI(), attributes,
                extensions(element, classes), classes);
        }

        @Override
        public String attribute(String attributeName) {
            return attributes.get(attributeName);
        }

        @Override
        public List<Extension> children(String elementName) {
            return elements.stream().filter(e -> e.name().equals(elementName)).toList();
        }

        @Override
        public Class<?> load(String className) throws ClassNotFoundException {
            return Class.forName(className, true, classes);
        }
    }
}
