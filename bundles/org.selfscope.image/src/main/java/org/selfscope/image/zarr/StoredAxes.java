package org.selfscope.image.zarr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.RestorationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.view.Views;

/**
 * Where the axes of an image are in a Zarr array.
 *
 * @param axes of the image
 * @param stored for each axis of the image, which dimension of the array it is; the last one varies fastest
 */
record StoredAxes(List<Axis> axes, int[] stored) {

    /** The order of the axes of images that are read, as in TIFF files. */
    private static final List<AxisType> IMAGE_ORDER = List.of(AxisType.X, AxisType.Y, AxisType.CHANNEL, AxisType.Z, AxisType.TIME);

    /** The order that OME-Zarr demands: time, channel, then space. */
    private static final List<AxisType> STORED_ORDER = List.of(AxisType.TIME, AxisType.CHANNEL, AxisType.Z, AxisType.Y, AxisType.X);

    /**
     * The axes of an image that is written.
     *
     * @throws RestorationException of kind IMAGE if it has no X or no Y axis
     */
    static StoredAxes of(ImageHeader header) {
        List<AxisType> types = header.axes().stream().map(Axis::type).toList();
        if (!types.contains(AxisType.X) || !types.contains(AxisType.Y)) {
            throw new RestorationException(RestorationException.Kind.IMAGE, "The image \"" + header.name() + "\" has the axes "
                + types.stream().map(AxisType::label).toList() + ", but OME-Zarr needs X and Y.",
                "Name its axes so that X and Y are among them.");
        }
        List<AxisType> order = STORED_ORDER.stream().filter(types::contains).toList();
        return new StoredAxes(header.axes(), types.stream().mapToInt(order::indexOf).toArray());
    }

    /**
     * The axes of an image that is read.
     *
     * @param dimensions the axes of the array, the last one varies fastest
     */
    static StoredAxes read(List<Axis> dimensions) {
        List<Axis> axes = new ArrayList<>(dimensions);
        axes.sort(Comparator.comparingInt(a -> IMAGE_ORDER.indexOf(a.type())));
        return new StoredAxes(axes, axes.stream().mapToInt(dimensions::indexOf).toArray());
    }

    /** The axes in the order of the array. */
    List<Axis> dimensions() {
        Axis[] dimensions = new Axis[stored.length];
        for (int d = 0; d < stored.length; d++) {
            dimensions[stored[d]] = axes.get(d);
        }
        return Arrays.asList(dimensions);
    }

    /** Values for the dimensions of the array in the order of the image. */
    int[] toImage(int[] values) {
        return Arrays.stream(stored).map(d -> values[d]).toArray();
    }

    /** Values for the dimensions of the array in the order of the image. */
    long[] toImage(long[] values) {
        return Arrays.stream(stored).mapToLong(d -> values[d]).toArray();
    }

    /** Values for the axes of the image in the order of the array. */
    long[] toStored(long[] values) {
        long[] ordered = new long[values.length];
        for (int d = 0; d < values.length; d++) {
            ordered[stored[d]] = values[d];
        }
        return ordered;
    }

    /** A view of a part of the image whose first dimension is the last one of the array and so on. */
    <T> RandomAccessibleInterval<T> fastestFirst(RandomAccessibleInterval<T> part) {
        List<Integer> present = new ArrayList<>(IntStream.of(stored).boxed().toList());
        RandomAccessibleInterval<T> view = part;
        for (int d = 0; d < stored.length; d++) {
            int from = present.indexOf(stored.length - 1 - d);
            if (from > d) {
                view = Views.moveAxis(view, from, d);
                present.add(d, present.remove(from));
            }
        }
        return view;
    }
}
