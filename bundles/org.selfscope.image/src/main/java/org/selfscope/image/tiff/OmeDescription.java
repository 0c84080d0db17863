package org.selfscope.image.tiff;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The OME-XML of a TIFF file: its first image. Planes are in the DimensionOrder of its Pixels element. */
record OmeDescription(Element pixels) implements StackDescription {

    static boolean isOme(String text) {
        return text.contains("<OME");
    }

    /** @throws IOException if the text is no OME-XML */
    static OmeDescription parse(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // A description must not make the reader open other files or expand without end.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            String document = text.substring(text.indexOf('<')).replace("\0", "").strip();
            NodeList found = builder.parse(new InputSource(new StringReader(document))).getElementsByTagNameNS("*", "Pixels");
            if (found.getLength() == 0) {
                throw new IOException("the OME-XML has no Pixels element");
            }
            return new OmeDescription((Element)found.item(0));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("its OME-XML is damaged (" + e.getMessage() + ")", e);
        }
    }

    /** Axes with more than one sample, since OME-XML always names all. */
    @Override
    public LinkedHashMap<AxisType, Long> sizes() {
        LinkedHashMap<AxisType, Long> sizes = new LinkedHashMap<>();
        String order = pixels.getAttribute("DimensionOrder");
        for (char letter : (order.matches("XY[ZCT]{3}") ? order.substring(2) : "ZCT").toCharArray()) {
            AxisType type = letter == 'Z' ? AxisType.Z : letter == 'C' ? AxisType.CHANNEL : AxisType.TIME;
            long size = (long)number("Size" + letter, 1);
            long planes = type == AxisType.CHANNEL ? size / samplesPerPixel() : size;
            if (planes > 1) {
                sizes.put(type, planes);
            }
        }
        return sizes;
    }

    @Override
    public Axis axis(AxisType type) {
        return switch (type) {
            case X -> axis(type, "PhysicalSizeX", "\u00b5m");
            case Y -> axis(type, "PhysicalSizeY", "\u00b5m");
            case Z -> axis(type, "PhysicalSizeZ", "\u00b5m");
            case TIME -> axis(type, "TimeIncrement", "s");
            case CHANNEL -> Axis.of(type);
        };
    }

    private Axis axis(AxisType type, String attribute, String defaultUnit) {
        double scale = number(attribute, 0);
        if (scale == 0) {
            return Axis.of(type);
        }
        String unit = pixels.getAttribute(attribute + "Unit");
        return Axis.of(type, scale, Units.normalized(unit.isEmpty() ? defaultUnit : unit));
    }

    private long samplesPerPixel() {
        NodeList channels = pixels.getElementsByTagNameNS("*", "Channel");
        String samples = channels.getLength() == 0 ? "" : ((Element)channels.item(0)).getAttribute("SamplesPerPixel");
        return samples.matches("[1-9]\\d{0,3}") ? Long.parseLong(samples) : 1;
    }

    private double number(String attribute, double absent) {
        try {
            double number = Double.parseDouble(pixels.getAttribute(attribute));
            return Double.isFinite(number) ? number : absent;
        } catch (NumberFormatException e) {
            return absent;
        }
    }
}
