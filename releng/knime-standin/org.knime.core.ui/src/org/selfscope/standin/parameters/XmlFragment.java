package org.selfscope.standin.parameters;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Texts of nodes and dialogs, which are XML fragments: a bare ampersand or an open tag makes them unreadable. */
public final class XmlFragment {

    private XmlFragment() {
    }

    /** The root element of a new document. */
    public static Element newDocument(String namespace, String name) {
        Document document = builder().newDocument();
        return (Element)document.appendChild(document.createElementNS(namespace, name));
    }

    /** Appends the nodes of a fragment; throws IllegalArgumentException if it is not well-formed. */
    public static void appendTo(Element parent, String fragment) {
        try {
            String xml = "<text xmlns=\"" + parent.getNamespaceURI() + "\">" + fragment + "</text>";
            Element text = builder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
            for (Node node = text.getFirstChild(); node != null; node = node.getNextSibling()) {
                parent.appendChild(parent.getOwnerDocument().importNode(node, true));
            }
        } catch (SAXException e) {
            throw new IllegalArgumentException("This text is not an XML fragment (write &amp; and &lt;, close all tags): " + fragment, e);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be read", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java offers no XML parser", e);
        }
    }
}
