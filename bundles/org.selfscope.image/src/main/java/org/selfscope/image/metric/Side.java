package org.selfscope.image.metric;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Mirror;
import org.selfscope.image.tile.PixelRows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * One of two images that are compared, as it is read: X, Y and, if there is one, Z are the first dimensions, values are finite, mapped by a
 * fit and in double precision.
 */
record Side(Image image, RandomAccessibleInterval<? extends RealType<?>> pixels, AffineFit fit) {

    static Side of(Image image) {
        return new Side(image, spatialFirst(image), AffineFit.NONE);
    }

    Side with(AffineFit other) {
        return new Side(image, pixels, other);
    }

    /** The pixels themselves where they are in order already, since views are slow. */
    private static RandomAccessibleInterval<? extends RealType<?>> spatialFirst(Image image) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        List<AxisType> types = new ArrayList<>(image.axes().stream().map(Axis::type).toList());
        int target = 0;
        for (AxisType type : List.of(AxisType.X, AxisType.Y, AxisType.Z)) {
            int d = types.indexOf(type);
            if (d < 0 && type != AxisType.Z) {
                pixels = Views.addDimension(pixels, 0, 0);
                d = types.size();
                types.add(type);
            }
            if (d > target) {
                pixels = Views.moveAxis(pixels, d, target);
                types.add(target, types.remove(d));
            }
            target++;
        }
        return pixels;
    }

    /** The dimension of an axis among the pixels, -1 if there is none. @param type neither X nor Y */
    int dimension(AxisType type) {
        List<AxisType> others = new ArrayList<>(image.axes().stream().map(Axis::type).toList());
        others.removeAll(List.of(AxisType.X, AxisType.Y));
        if (others.remove(AxisType.Z)) {
            others.add(0, AxisType.Z);
        }
        return others.contains(type) ? 2 + others.indexOf(type) : -1;
    }

    /** Size along X, Y and for volumes Z. @throws RestorationException of kind IMAGE if there is no such axis */
    long[] size(Extent extent) {
        long[] size = new long[extent.numDimensions()];
        for (int d = 0; d < size.length; d++) {
            AxisType type = AxisType.values()[d];
            if (image.dimensionOf(type).isEmpty()) {
                throw new RestorationException(Kind.IMAGE,
                    "The image \"" + image.name() + "\" has no " + type.label() + " axis, but " + image.describeAxes() + ".",
                    "Name its axes so that " + (extent == Extent.PLANES ? "X and Y" : "X, Y and Z") + " are among them.");
            }
            size[d] = pixels.dimension(d);
        }
        return size;
    }

    /** Number of planes or volumes. */
    long count(Extent extent) {
        long count = 1;
        for (int d = extent.numDimensions(); d < pixels.numDimensions(); d++) {
            count *= pixels.dimension(d);
        }
        return count;
    }

    /**
     * Reads a part of a plane or volume, which may reach beyond the image, where its mirror lies.
     *
     * @param index of the plane or volume
     * @param min first pixel along X, Y and for volumes Z
     * @param size as many numbers
     */
    double[] read(Extent extent, long index, long[] min, int[] size) {
        int n = pixels.numDimensions();
        long[] from = new long[n];
        int[] extents = new int[n];
        long rest = index;
        for (int d = 0; d < n; d++) {
            if (d < size.length) {
                from[d] = min[d];
                extents[d] = size[d];
            } else {
                from[d] = rest % pixels.dimension(d);
                extents[d] = 1;
                rest /= pixels.dimension(d);
            }
        }
        double[] values = Mirror.readDoubles(pixels, from, extents);
        finish(values, values.length);
        return values;
    }

    /** Reads pieces of rows, for one thread. */
    RowSource rows() {
        PixelRows rows = new PixelRows(pixels);
        long[] dimensions = Intervals.dimensionsAsLongArray(pixels);
        long[] position = new long[dimensions.length];
        return (row, from, count, target) -> {
            position[0] = from;
            long rest = row;
            for (int d = 1; d < position.length; d++) {
                position[d] = rest % dimensions[d];
                rest /= dimensions[d];
            }
            rows.read(position, count, target, 0);
            finish(target, count);
        };
    }

    private void finish(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(values[i])) {
                throw new RestorationException(Kind.IMAGE,
                    "The image \"" + image.name() + "\" contains the value " + values[i] + ", so it has no score.",
                    "Replace NaN and infinite values before scoring.");
            }
        }
        fit.map(values, count);
    }

    /** Gives pieces of the rows along X. */
    @FunctionalInterface
    interface RowSource {

        /** @param row in the order of Y, then the other axes */
        void read(long row, long from, int count, double[] target);
    }
}
