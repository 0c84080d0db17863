package org.selfscope.image.tiff;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.file.Units;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The OME-XML of a TIFF file: its first image. Planes have the DimensionOrder of its Pixels element.
 *
 * @param uuid of the file that refers to the description, or contains it; empty if it has none
 */
record OmeDescription(Element pixels, String uuid) implements StackDescription {

    /** More than any movie has; a description may claim any number. */
    private static final int MAX_PLANES = 1 << 20;

    /** Bytes of OME-XML in a file of its own; it becomes many times larger in memory. */
    private static final int MAX_COMPANION = 64 << 20;

    static boolean isOme(String text) {
        return text.contains("<OME");
    }

    /** @throws IOException if the text is no OME-XML that describes an image */
    static OmeDescription parse(String text) throws IOException {
        Element root = root(text);
        return of(root, root.getAttribute("UUID"));
    }

    /**
     * The description of an image in a file of many: the description may be in another one, a companion, which must lie beside it.
     *
     * @param text that the file contains
     * @throws IOException if the text or its companion is no OME-XML that describes an image, or the companion is missing
     */
    static OmeDescription parse(String text, Path file) throws IOException {
        Element root = root(text);
        List<Element> references = elements(root, "BinaryOnly");
        if (references.isEmpty()) {
            return of(root, root.getAttribute("UUID"));
        }
        String name = references.get(0).getAttribute("MetadataFile");
        Path companion = OmeFiles.beside(file, name);
        if (Files.size(companion) > MAX_COMPANION) {
            throw new IOException("the file " + name + ", which describes it, is too large");
        }
        return of(companion(companion), root.getAttribute("UUID"));
    }

    /** Itself OME-XML, or a TIFF file that contains it. */
    private static Element companion(Path companion) throws IOException {
        if (companion.toString().toLowerCase(Locale.ROOT).matches(".*\\.tiff?")) {
            try (TiffFile tiff = TiffFile.open(companion, false)) {
                return root(tiff.text());
            }
        }
        return root(Files.readString(companion));
    }

    private static OmeDescription of(Element root, String uuid) throws IOException {
        List<Element> found = elements(root, "Pixels");
        if (found.isEmpty()) {
            throw new IOException("the OME-XML has no Pixels element");
        }
        return new OmeDescription(found.get(0), uuid);
    }

    private static Element root(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // A description must not make the reader open other files or expand without end.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            String document = text.substring(Math.max(0, text.indexOf('<'))).replace("\0", "").strip();
            return builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("its OME-XML is damaged (" + e.getMessage() + ")", e);
        }
    }

    /** Axes with more than one sample, since OME-XML always names all. */
    @Override
    public LinkedHashMap<AxisType, Long> sizes() {
        LinkedHashMap<AxisType, Long> sizes = new LinkedHashMap<>();
        for (char letter : order().toCharArray()) {
            if (size(letter) > 1) {
                sizes.put(letter == 'Z' ? AxisType.Z : letter == 'C' ? AxisType.CHANNEL : AxisType.TIME, size(letter));
            }
        }
        return sizes;
    }

    /**
     * Where the planes are, in their order.
     *
     * @param directories in the file that the description is in
     * @throws IOException if some are nowhere
     */
    List<OmePlane> locations(int directories) throws IOException {
        if (planes() > MAX_PLANES) {
            throw new IOException("its OME-XML describes " + planes() + " planes");
        }
        OmePlane[] locations = new OmePlane[(int)planes()];
        List<Element> data = elements(pixels, "TiffData");
        if (data.isEmpty()) {
            fill(locations, 0, new OmePlane("", 0), directories);
        }
        for (Element part : data) {
            boolean all = part.getAttribute("IFD").isEmpty() && part.getAttribute("PlaneCount").isEmpty();
            int count = all ? directories : (int)number(part, "PlaneCount", 1);
            fill(locations, index(part), new OmePlane(fileName(part), (int)number(part, "IFD", 0)), count);
        }
        int missing = Arrays.asList(locations).indexOf(null);
        if (missing >= 0) {
            throw new IOException("its OME-XML describes " + locations.length + " planes, but does not say where number " + (missing + 1)
                + " is");
        }
        return List.of(locations);
    }

    private static void fill(OmePlane[] locations, long first, OmePlane start, int count) {
        for (int i = 0; i < count && first + i < locations.length; i++) {
            locations[(int)first + i] = new OmePlane(start.file(), start.directory() + i);
        }
    }

    /** Number of the first plane of a part, in the order of planes. */
    private long index(Element part) {
        long index = 0;
        for (int i = 2; i >= 0; i--) {
            char letter = order().charAt(i);
            index = index * size(letter) + Math.max(0, (long)number(part, "First" + letter, 0));
        }
        return index;
    }

    /** The file of a part; empty for the one that the description is in, under whatever name it is now. */
    private String fileName(Element part) {
        List<Element> uuids = elements(part, "UUID");
        boolean own = uuids.isEmpty() || uuids.get(0).getTextContent().strip().equals(uuid);
        return own ? "" : uuids.get(0).getAttribute("FileName");
    }

    private String order() {
        String order = pixels.getAttribute("DimensionOrder");
        return order.matches("XY(ZCT|ZTC|CZT|CTZ|TZC|TCZ)") ? order.substring(2) : "ZCT";
    }

    private long size(char letter) {
        long size = Math.max(1, (long)number(pixels, "Size" + letter, 1));
        return letter == 'C' ? Math.max(1, size / samplesPerPixel()) : size;
    }

    @Override
    public Axis axis(AxisType type) {
        return switch (type) {
            case X -> placed(axis(type, "PhysicalSizeX", "\u00b5m"), "PositionX", "", "\u00b5m");
            case Y -> placed(axis(type, "PhysicalSizeY", "\u00b5m"), "PositionY", "", "\u00b5m");
            case Z -> placed(axis(type, "PhysicalSizeZ", "\u00b5m"), "PositionZ", "TheZ", "\u00b5m");
            case TIME -> placed(axis(type, "TimeIncrement", "s"), "DeltaT", "TheT", "s");
            case CHANNEL -> Axis.of(type);
        };
    }

    private Axis placed(Axis axis, String attribute, String counter, String defaultUnit) {
        String unit = axis.unit().isEmpty() ? defaultUnit : axis.unit();
        // NB: times are in seconds unless something else is said, positions in nothing that has a length.
        String absent = axis.type() == AxisType.TIME ? defaultUnit : "";
        return OmePlaces.of(elements(pixels, "Plane"), attribute, counter, absent, unit).completed(axis, unit);
    }

    private Axis axis(AxisType type, String attribute, String defaultUnit) {
        double scale = number(pixels, attribute, 0);
        if (scale == 0) {
            return Axis.of(type);
        }
        String unit = pixels.getAttribute(attribute + "Unit");
        return Axis.of(type, scale, Units.normalized(unit.isEmpty() ? defaultUnit : unit));
    }

    private long samplesPerPixel() {
        List<Element> channels = elements(pixels, "Channel");
        return channels.isEmpty() ? 1 : (long)Math.max(1, number(channels.get(0), "SamplesPerPixel", 1));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element)found.item(i)).toList();
    }

    static double number(Element element, String attribute, double absent) {
        try {
            double number = Double.parseDouble(element.getAttribute(attribute));
            return Double.isFinite(number) ? number : absent;
        } catch (NumberFormatException e) {
            return absent;
        }
    }
}
