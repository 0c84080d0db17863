package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Fills a config from XML. Document types, and with them external entities, are refused. */
final class XmlReader extends DefaultHandler {

    private final Deque<ConfigBase> open = new ArrayDeque<>();
    private final ConfigBase root;
    private Locator locator;

    XmlReader(ConfigBase root) {
        this.root = root;
    }

    void read(InputStream in) throws IOException {
        try {
            parser().parse(new InputSource(in), this);
        } catch (SAXParseException e) {
            throw new IOException("Unable to parse xml: line=" + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("Unable to parse xml: " + e.getMessage(), e);
        }
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser();
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        if (name.equals("config")) {
            open.push(open.isEmpty() ? root : open.peek().addConfigBase(key(attributes)));
        } else if (name.equals("entry") && !open.isEmpty()) {
            open.peek().put(entry(attributes));
        } else {
            throw new SAXParseException("Unexpected element <" + name + ">", locator);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (name.equals("config")) {
            open.pop();
        }
    }

    /** Parsing errors are thrown to the caller and not printed. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private AbstractConfigEntry entry(Attributes attributes) throws SAXException {
        String type = attributes.getValue("type");
        String value = attributes.getValue("value");
        try {
            boolean isNull = Boolean.parseBoolean(attributes.getValue("isnull"));
            return ConfigEntries.valueOf(type).createEntry(key(attributes), isNull || value == null ? null : XmlText.unescape(value));
        } catch (RuntimeException e) {
            throw new SAXParseException("The entry \"" + attributes.getValue("key") + "\" of type \"" + type + "\" has the value \"" + value
                + "\" that cannot be read", locator, e);
        }
    }

    private static String key(Attributes attributes) {
        String key = attributes.getValue("key");
        return key == null ? null : XmlText.unescape(key);
    }
}
