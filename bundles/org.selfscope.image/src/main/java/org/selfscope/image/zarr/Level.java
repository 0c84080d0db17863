package org.selfscope.image.zarr;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;

/**
 * The sizes and places of an image in one of its resolutions.
 *
 * @param path of its array in the folder
 * @param header of the image in this resolution
 */
record Level(String path, ImageHeader header) {

    /**
     * All levels of an image: itself, then each with half as many pixels along X and Y as the one before, while that has more than so many.
     *
     * @param edge most pixels along X and Y of the last level; at least 1
     */
    static List<Level> of(ImageHeader header, int edge) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level("0", header));
        while (levels.get(levels.size() - 1).isLarger(edge)) {
            levels.add(new Level(Integer.toString(levels.size()), levels.get(levels.size() - 1).halved()));
        }
        return levels;
    }

    StoredAxes axes() {
        return StoredAxes.of(header);
    }

    /** How many pixels of the level before are one of this, along each axis of the image. */
    static int[] factors(ImageHeader before) {
        return before.axes().stream().mapToInt(axis -> isHalved(before, axis) ? 2 : 1).toArray();
    }

    private boolean isLarger(int edge) {
        long[] dimensions = header.dimensions();
        return header.axes().stream().anyMatch(axis -> isPlanar(axis) && dimensions[header.axes().indexOf(axis)] > edge);
    }

    /** A pixel covers two by two, and its centre is between theirs. */
    private ImageHeader halved() {
        int[] factors = factors(header);
        long[] dimensions = header.dimensions();
        List<Axis> axes = new ArrayList<>();
        for (int d = 0; d < factors.length; d++) {
            Axis axis = header.axes().get(d);
            dimensions[d] = (dimensions[d] + factors[d] - 1) / factors[d];
            axes.add(new Axis(axis.type(), axis.scale() * factors[d], axis.origin() + axis.scale() * (factors[d] - 1) / 2, axis.unit()));
        }
        return new ImageHeader(header.pixelType(), dimensions, axes, header.name(), header.source());
    }

    private static boolean isHalved(ImageHeader header, Axis axis) {
        return isPlanar(axis) && header.dimensions()[header.axes().indexOf(axis)] > 1;
    }

    private static boolean isPlanar(Axis axis) {
        return axis.type() == AxisType.X || axis.type() == AxisType.Y;
    }
}
