package org.selfscope.image;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import net.imglib2.util.Intervals;

/**
 * All of an image but its pixels: what has to be known of one that is still to be computed or written.
 *
 * @param pixelType of the pixels
 * @param dimensions size along each axis; at least 1
 * @param axes as in {@link Image}, as many as dimensions
 * @param name for people; never null
 * @param source where the image comes from; never null, may be empty
 */
public record ImageHeader(PixelType pixelType, long[] dimensions, List<Axis> axes, String name, String source) {

    public ImageHeader {
        Objects.requireNonNull(pixelType, "pixelType");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        dimensions = dimensions.clone();
        axes = List.copyOf(axes);
        if (axes.size() != dimensions.length) {
            throw new IllegalArgumentException(dimensions.length + " dimensions need as many axes, not " + axes.size() + ".");
        }
        if (Arrays.stream(dimensions).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("An image of " + Arrays.toString(dimensions) + " pixels is empty.");
        }
    }

    public static ImageHeader of(Image image) {
        return new ImageHeader(image.pixelType(), image.dimensions(), image.axes(), image.name(), image.source());
    }

    @Override
    public long[] dimensions() {
        return dimensions.clone();
    }

    /** Number of pixels; exact beyond 2^31. */
    public long size() {
        return Intervals.numElements(dimensions);
    }

    public ImageHeader withPixelType(PixelType other) {
        return new ImageHeader(other, dimensions, axes, name, source);
    }

    public ImageHeader withName(String other) {
        return new ImageHeader(pixelType, dimensions, axes, other, source);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageHeader h && pixelType == h.pixelType && Arrays.equals(dimensions, h.dimensions) && axes.equals(h.axes)
            && name.equals(h.name) && source.equals(h.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pixelType, axes, name, source) + 31 * Arrays.hashCode(dimensions);
    }
}
