package org.selfscope.image.tiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.RestorationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.view.Views;

/** An image as ImageJ has it: axes in the order X, Y, Channel, Z, Time, and their description. */
record Hyperstack(ImageHeader header) {

    private static final List<AxisType> ORDER = List.of(AxisType.X, AxisType.Y, AxisType.CHANNEL, AxisType.Z, AxisType.TIME);

    Hyperstack {
        List<AxisType> types = header.axes().stream().map(Axis::type).toList();
        for (AxisType type : List.of(AxisType.X, AxisType.Y)) {
            if (!types.contains(type)) {
                throw new RestorationException(RestorationException.Kind.IMAGE, "The image \"" + header.name() + "\" has no " + type.label()
                    + " axis, but " + types.stream().map(AxisType::label).toList() + ".", "Name its axes so that X and Y are among them.");
            }
        }
    }

    long width() {
        return size(AxisType.X);
    }

    long height() {
        return size(AxisType.Y);
    }

    long planes() {
        return header.size() / (width() * height());
    }

    /** The dimension of an axis in the image, -1 if it has none of that type. */
    int dimensionOf(AxisType type) {
        return header.axes().stream().map(Axis::type).toList().indexOf(type);
    }

    /** Sizes of the axes in ImageJ's order; those that the image does not have are left out. */
    long[] dimensions() {
        return ORDER.stream().filter(type -> dimensionOf(type) >= 0).mapToLong(this::size).toArray();
    }

    /** A view of a part of the image with the axes in ImageJ's order. */
    <T> RandomAccessibleInterval<T> sorted(RandomAccessibleInterval<T> part) {
        RandomAccessibleInterval<T> sorted = part;
        List<AxisType> present = new ArrayList<>(header.axes().stream().map(Axis::type).toList());
        int done = 0;
        for (AxisType type : ORDER) {
            int d = present.indexOf(type);
            if (d > done) {
                sorted = Views.moveAxis(sorted, d, done);
                present.add(done, present.remove(d));
            }
            done += d < 0 ? 0 : 1;
        }
        return sorted;
    }

    /** Calibration of an axis; none if the image does not have it. */
    Axis axis(AxisType type) {
        int d = dimensionOf(type);
        return d < 0 ? Axis.of(type) : header.axes().get(d);
    }

    private long size(AxisType type) {
        int d = dimensionOf(type);
        return d < 0 ? 1 : header.dimensions()[d];
    }

    /** What {@link ImageJDescription} reads. */
    String description() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ImageJ", "1.54f");
        properties.put("images", Long.toString(planes()));
        putSize(properties, "channels", AxisType.CHANNEL);
        putSize(properties, "slices", AxisType.Z);
        putSize(properties, "frames", AxisType.TIME);
        if (planes() > 1) {
            properties.put("hyperstack", "true");
            properties.put("mode", size(AxisType.CHANNEL) > 1 ? "composite" : "grayscale");
        }
        putCalibration(properties);
        putUnless("", properties, "source", header.source());
        StringBuilder text = new StringBuilder();
        properties.forEach((key, value) -> text.append(key).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    private void putCalibration(Map<String, String> properties) {
        Axis x = axis(AxisType.X);
        Axis z = axis(AxisType.Z);
        Axis time = axis(AxisType.TIME);
        putUnless("", properties, "unit", x.unit());
        putUnless(x.unit(), properties, "yunit", axis(AxisType.Y).unit());
        if (dimensionOf(AxisType.Z) >= 0) {
            putUnless(x.unit(), properties, "zunit", z.unit());
        }
        putNumber(properties, "xscale", x.scale(), 1);
        putNumber(properties, "yscale", axis(AxisType.Y).scale(), 1);
        putNumber(properties, "spacing", z.scale(), 1);
        putNumber(properties, "xorigin", originInPixels(x), 0);
        putNumber(properties, "yorigin", originInPixels(axis(AxisType.Y)), 0);
        putNumber(properties, "zorigin", originInPixels(z), 0);
        if (time.isCalibrated()) {
            properties.put("finterval", Double.toString(time.scale()));
            properties.put("tunit", time.unit());
            putNumber(properties, "torigin", time.origin(), 0);
        }
    }

    private static double originInPixels(Axis axis) {
        return axis.origin() == 0 || axis.scale() == 0 ? 0 : -axis.origin() / axis.scale();
    }

    private void putSize(Map<String, String> properties, String key, AxisType type) {
        if (dimensionOf(type) >= 0) {
            properties.put(key, Long.toString(size(type)));
        }
    }

    private static void putNumber(Map<String, String> properties, String key, double value, double unspoken) {
        if (value != unspoken) {
            properties.put(key, Double.toString(value));
        }
    }

    private static void putUnless(String same, Map<String, String> properties, String key, String value) {
        if (!value.equals(same)) {
            properties.put(key, value);
        }
    }

    /** ImageJ's text is ASCII. */
    private static String escaped(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            ascii.append(c >= ' ' && c < 127 && c != '\\' ? Character.toString(c) : String.format("\\u%04X", (int)c));
        }
        return ascii.toString();
    }
}
