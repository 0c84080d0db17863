package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Image;

/**
 * Where an image is looked at: its planes are cut into rectangles, and if these are more than needed, evenly spread ones are taken. So
 * time and memory have a limit, however large the image is.
 */
final class Sites {

    /** Largest width and height of a rectangle, in pixels. */
    static final int LARGEST = 256;

    private static final int SMALLEST = 1 << 10;

    private final Image image;

    private final int x;

    private final int y;

    private final long columns;

    private final long rows;

    Sites(Image image) {
        this.image = image;
        x = PatchReader.dimension(image, AxisType.X);
        y = PatchReader.dimension(image, AxisType.Y);
        columns = parts(image.pixels().dimension(x));
        rows = parts(image.pixels().dimension(y));
    }

    /** Largest number of pixels of a rectangle; counted as if these were not tiny, which costs as much. */
    int pixels() {
        long width = -Math.floorDiv(-image.pixels().dimension(x), columns);
        long height = -Math.floorDiv(-image.pixels().dimension(y), rows);
        return (int)Math.max(SMALLEST, width * height);
    }

    private static long parts(long size) {
        return (size + LARGEST - 1) / LARGEST;
    }

    /**
     * @param channel the position along the channel axis, if there is one
     * @param fixed axes along which all sites are at position 0
     * @param most how many there are at most
     */
    List<Site> of(long channel, Set<AxisType> fixed, int most) {
        long all = columns * rows;
        for (AxisType axis : image.extendedAxes()) {
            all *= isPlane(axis) || axis == AxisType.CHANNEL || fixed.contains(axis) ? 1 : image.size(axis);
        }
        List<Site> sites = new ArrayList<>();
        for (long number : spread(all, most)) {
            sites.add(site(number, channel, fixed));
        }
        return sites;
    }

    /** At most so many of the numbers below a limit, at equal distances. */
    static long[] spread(long all, int most) {
        long count = Math.min(all, most);
        return LongStream.range(0, count).map(i -> i * (all / count) + i * (all % count) / count).toArray();
    }

    private Site site(long number, long channel, Set<AxisType> fixed) {
        long[] corner = new long[image.axes().size()];
        long rest = number / (columns * rows);
        for (int d = 0; d < corner.length; d++) {
            AxisType axis = image.axes().get(d).type();
            if (axis == AxisType.CHANNEL) {
                corner[d] = channel;
            } else if (!isPlane(axis) && !fixed.contains(axis)) {
                corner[d] = rest % image.pixels().dimension(d);
                rest /= image.pixels().dimension(d);
            }
        }
        long column = number % columns;
        long row = number / columns % rows;
        corner[x] = start(x, column, columns);
        corner[y] = start(y, row, rows);
        return new Site(corner, (int)(start(x, column + 1, columns) - corner[x]), (int)(start(y, row + 1, rows) - corner[y]));
    }

    private static boolean isPlane(AxisType axis) {
        return axis == AxisType.X || axis == AxisType.Y;
    }

    private long start(int dimension, long part, long parts) {
        return part * image.pixels().dimension(dimension) / parts;
    }
}
