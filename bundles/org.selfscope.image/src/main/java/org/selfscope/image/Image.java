package org.selfscope.image;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.NativeImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.util.Util;

/**
 * Pixels with named, calibrated axes, a name and a source. Immutable as far as the pixels are left alone; whoever makes an image gives the
 * pixels away.
 *
 * @param pixels dimension d belongs to {@code axes.get(d)}; in ImgLib2's order, the first one varies fastest. Starts at 0 on every axis
 * @param axes each type at most once
 * @param name for people; never null
 * @param source where the image comes from, usually a path; never null, may be empty
 */
public record Image(RandomAccessibleInterval<? extends RealType<?>> pixels, List<Axis> axes, String name, String source) {

    public Image {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        axes = List.copyOf(axes);
        if (axes.size() != pixels.numDimensions()) {
            throw new IllegalArgumentException(pixels.numDimensions() + " dimensions need as many axes, not " + axes.size() + ".");
        }
        if (axes.stream().map(Axis::type).distinct().count() != axes.size()) {
            throw new IllegalArgumentException("An axis occurs twice in " + axes.stream().map(a -> a.type().label()).toList() + ".");
        }
        if (Arrays.stream(Intervals.minAsLongArray(pixels)).anyMatch(m -> m != 0)) {
            throw new IllegalArgumentException("The pixels of an image must start at 0 on every axis.");
        }
    }

    /** Size along each dimension. */
    public long[] dimensions() {
        return Intervals.dimensionsAsLongArray(pixels);
    }

    /** Number of pixels; exact beyond 2^31. */
    public long size() {
        return Intervals.numElements(pixels);
    }

    /** NB: of arrays and cells, no pixel is touched: it might have to be read from a file. */
    public PixelType pixelType() {
        return PixelType.of((RealType<?>)(pixels instanceof NativeImg<?, ?> img ? img.createLinkedType()
            : Util.getTypeFromInterval(Cast.unchecked(pixels))));
    }

    /** The dimension of an axis, empty if the image has none of that type. */
    public OptionalInt dimensionOf(AxisType type) {
        for (int d = 0; d < axes.size(); d++) {
            if (axes.get(d).type() == type) {
                return OptionalInt.of(d);
            }
        }
        return OptionalInt.empty();
    }

    /** Size along an axis, 1 if the image has none of that type. */
    public long size(AxisType type) {
        OptionalInt d = dimensionOf(type);
        return d.isPresent() ? pixels.dimension(d.getAsInt()) : 1;
    }

    /** The types of axes along which the image has more than one sample. */
    public EnumSet<AxisType> extendedAxes() {
        EnumSet<AxisType> types = EnumSet.noneOf(AxisType.class);
        axes.stream().map(Axis::type).filter(t -> size(t) > 1).forEach(types::add);
        return types;
    }

    /** Same axes, name and source, other pixels of the same size. */
    public Image withPixels(RandomAccessibleInterval<? extends RealType<?>> other) {
        return new Image(other, axes, name, source);
    }

    public Image withName(String other) {
        return new Image(pixels, axes, other, source);
    }

    /** Axes with sizes for messages, as in "X 512, Y 512, Time 100". */
    public String describeAxes() {
        return axes.stream().map(a -> a.type().label() + " " + size(a.type())).collect(Collectors.joining(", "));
    }
}
