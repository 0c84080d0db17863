package org.selfscope.learn.framing;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * Which axes of an image the network sees as space. All other axes (slices, time points, channels) are taken apart: each position along
 * them gives a plane of its own.
 *
 * @param axes two, in the network's order
 */
public record Framing(List<AxisType> axes) {

    public Framing {
        axes = List.copyOf(axes);
        if (axes.size() != 2) {
            throw new IllegalArgumentException("A plane has two axes, not " + axes.size() + ".");
        }
    }

    /** All planes of an image, without copying pixels. */
    public List<Plane> planes(Image image) {
        return positions(image, image.pixels()).stream().map(position -> plane(image, position)).toList();
    }

    /** The plane of an image at a position. */
    public Plane plane(Image image, long[] position) {
        return new Plane(plane(image, image.pixels(), position), image.name());
    }

    /**
     * The positions of planes that an interval touches.
     *
     * @param image whose axes the interval has
     * @return one coordinate a dimension of the image; 0 along the network's axes
     */
    public List<long[]> positions(Image image, Interval interval) {
        long[] min = Intervals.minAsLongArray(interval);
        long[] size = Intervals.dimensionsAsLongArray(interval);
        for (int d : dimensions(image)) {
            min[d] = 0;
            size[d] = 1;
        }
        Interval others = FinalInterval.createMinSize(min, size);
        List<long[]> positions = new ArrayList<>();
        for (long i = 0; i < Intervals.numElements(others); i++) {
            long[] position = new long[size.length];
            IntervalIndexer.indexToPositionWithOffset(i, size, min, position);
            positions.add(position);
        }
        return positions;
    }

    /** The plane of an interval at a position, in the network's order; it starts where the interval starts. */
    public <T extends RealType<?>> RandomAccessibleInterval<T> plane(Image image, RandomAccessibleInterval<T> pixels, long[] position) {
        int[] dimensions = dimensions(image);
        RandomAccessibleInterval<T> plane = pixels;
        for (int d = position.length - 1; d >= 0; d--) {
            if (d != dimensions[0] && d != dimensions[1]) {
                plane = Views.hyperSlice(plane, d, position[d]);
            }
        }
        return dimensions[0] < dimensions[1] ? plane : Views.permute(plane, 0, 1);
    }

    /** The dimension of each of the network's axes. @throws RestorationException of kind IMAGE if the image lacks one */
    private int[] dimensions(Image image) {
        return axes.stream().mapToInt(axis -> image.dimensionOf(axis).orElseThrow(() -> new RestorationException(Kind.IMAGE,
            "The image \"" + image.name() + "\" has no " + axis.label() + " axis; it has " + image.describeAxes() + ".",
            "Use images that have the axes " + axes.stream().map(AxisType::label).toList() + "."))).toArray();
    }
}
