package org.selfscope.image.tiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.file.Units;

/**
 * The text "key=value" per line with which ImageJ describes a stack. Planes are in the order channel, slice, frame. Scales of X and Y are
 * in the resolution tags, the other numbers here: {@code spacing} (Z), {@code finterval} (time), {@code xorigin} and its like in pixels
 * from the first pixel to the origin, {@code unit} for all and {@code yunit}, {@code zunit}, {@code tunit} for deviating ones.
 * <p>
 * What ImageJ cannot say is in keys of our own, which it ignores: {@code xscale}, {@code yscale} (exact, of any sign), {@code torigin}, {@code source}.
 */
record ImageJDescription(Map<String, String> properties, Resolution resolution) implements StackDescription {

    static final String START = "ImageJ=";

    static ImageJDescription parse(String text, Resolution resolution) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : text.split("[\\r\\n\\x00]+")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                properties.put(line.substring(0, equals).strip(), unescaped(line.substring(equals + 1).strip()));
            }
        }
        return new ImageJDescription(properties, resolution);
    }

    /** This, or a Z stack of the same calibration if it is about another number of planes, as programs leave it that remove planes. */
    ImageJDescription of(long planes) {
        if (planes() == planes) {
            return this;
        }
        Map<String, String> others = new LinkedHashMap<>(properties);
        others.keySet().removeAll(List.of("channels", "slices", "frames"));
        others.put("images", Long.toString(planes));
        return new ImageJDescription(others, resolution);
    }

    /** Axes that are named, also with size 1. A stack without names is one of slices. */
    @Override
    public LinkedHashMap<AxisType, Long> sizes() {
        LinkedHashMap<AxisType, Long> sizes = new LinkedHashMap<>();
        putSize(sizes, "channels", AxisType.CHANNEL);
        putSize(sizes, "slices", AxisType.Z);
        putSize(sizes, "frames", AxisType.TIME);
        if (sizes.isEmpty() && number("images", 1) > 1) {
            putSize(sizes, "images", AxisType.Z);
        }
        return sizes;
    }

    @Override
    public Axis axis(AxisType type) {
        return switch (type) {
            case X -> axis(type, number("xscale", pixelSize(resolution.pixelsPerUnitX())), "xorigin", "unit");
            case Y -> axis(type, number("yscale", pixelSize(resolution.pixelsPerUnitY())), "yorigin", "yunit");
            case Z -> axis(type, number("spacing", 1), "zorigin", "zunit");
            case TIME -> new Axis(type, number("finterval", 1), number("torigin", 0),
                Units.normalized(properties.getOrDefault("tunit", properties.containsKey("finterval") ? "s" : "")));
            case CHANNEL -> Axis.of(type);
        };
    }

    @Override
    public String source() {
        return properties.getOrDefault("source", "");
    }

    private Axis axis(AxisType type, double scale, String originKey, String unitKey) {
        String unit = Units.normalized(properties.getOrDefault(unitKey, properties.getOrDefault("unit", "")));
        double originInPixels = number(originKey, 0);
        return new Axis(type, scale, originInPixels == 0 ? 0 : -originInPixels * scale, unit);
    }

    /** Without a unit, the resolution is that of a printer. */
    private double pixelSize(double pixelsPerUnit) {
        return properties.containsKey("unit") || resolution.unit() == 1 ? Resolution.pixelSize(pixelsPerUnit) : 1;
    }

    private void putSize(Map<AxisType, Long> sizes, String key, AxisType type) {
        long size = (long)number(key, 0);
        if (size > 0) {
            sizes.put(type, size);
        }
    }

    private double number(String key, double absent) {
        try {
            double number = Double.parseDouble(properties.getOrDefault(key, ""));
            return Double.isFinite(number) ? number : absent;
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    /** From {@code \}{@code u00B5m} to µm. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i) && text.substring(i + 2).matches("\\p{XDigit}{4}.*")) {
                plain.append((char)Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
