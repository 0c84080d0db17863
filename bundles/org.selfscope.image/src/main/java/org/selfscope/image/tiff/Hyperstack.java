package org.selfscope.image.tiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** An image as ImageJ has it: axes in the order X, Y, Channel, Z, Time, and their description. */
record Hyperstack(Image image) {

    private static final List<AxisType> ORDER = List.of(AxisType.X, AxisType.Y, AxisType.CHANNEL, AxisType.Z, AxisType.TIME);

    Hyperstack {
        for (AxisType type : List.of(AxisType.X, AxisType.Y)) {
            if (image.dimensionOf(type).isEmpty()) {
                throw new RestorationException(RestorationException.Kind.IMAGE, "The image \"" + image.name() + "\" has no " + type.label()
                    + " axis, but " + image.describeAxes() + ".", "Name its axes so that X and Y are among them.");
            }
        }
    }

    long width() {
        return image.size(AxisType.X);
    }

    long height() {
        return image.size(AxisType.Y);
    }

    long planes() {
        return image.size() / (width() * height());
    }

    /** A view of the pixels with the axes in ImageJ's order; axes that the image does not have are left out. */
    RandomAccessibleInterval<RealType<?>> pixels() {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        List<AxisType> present = new ArrayList<>(image.axes().stream().map(Axis::type).toList());
        int sorted = 0;
        for (AxisType type : ORDER) {
            int d = present.indexOf(type);
            if (d > sorted) {
                pixels = Views.moveAxis(pixels, d, sorted);
                present.add(sorted, present.remove(d));
            }
            sorted += d < 0 ? 0 : 1;
        }
        return pixels;
    }

    /** Calibration of an axis; none if the image does not have it. */
    Axis axis(AxisType type) {
        return image.dimensionOf(type).isPresent() ? image.axes().get(image.dimensionOf(type).getAsInt()) : Axis.of(type);
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
            properties.put("mode", image.size(AxisType.CHANNEL) > 1 ? "composite" : "grayscale");
        }
        putCalibration(properties);
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
        if (image.dimensionOf(AxisType.Z).isPresent()) {
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
        if (image.dimensionOf(type).isPresent()) {
            properties.put(key, Long.toString(image.size(type)));
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
            ascii.append(c >= ' ' && c < 127 ? Character.toString(c) : String.format("\\u%04X", (int)c));
        }
        return ascii.toString();
    }
}
