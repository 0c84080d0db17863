package org.selfscope.image.tile;

import java.util.Arrays;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * What lies beyond the border of an image: the image, mirrored at its border pixels, which are not repeated (3 2 1 | 0 1 2 3 | 2 1 0). An
 * axis with a single pixel repeats it.
 */
public final class Mirror {

    private Mirror() {
    }

    /** The pixel 0..size-1 that is seen at a position, which may be any distance outside. */
    public static long index(long position, long size) {
        if (size == 1) {
            return 0;
        }
        long period = 2 * (size - 1);
        long inPeriod = Math.floorMod(position, period);
        return Math.min(inPeriod, period - inPeriod);
    }

    /** The pixels that are seen at {@code count} positions from {@code min} on. */
    public static long[] indices(long min, int count, long size) {
        long[] indices = new long[count];
        for (int i = 0; i < count; i++) {
            indices[i] = index(min + i, size);
        }
        return indices;
    }

    /**
     * The values of an interval that may reach beyond the image.
     *
     * @param pixels starts at 0 on every axis
     * @param min first pixel of the interval
     * @param size of the interval; fewer than 2^31 pixels
     * @return first dimension fastest
     */
    public static float[] read(RandomAccessibleInterval<? extends RealType<?>> pixels, long[] min, int[] size) {
        float[] values = new float[length(size)];
        PixelRows rows = new PixelRows(pixels);
        MirroredLine line = MirroredLine.of(min[0], size[0], pixels.dimension(0));
        forEachRow(pixels, min, size, (position, offset) -> line.read(rows, position, values, offset));
        return values;
    }

    /** The same as {@link #read}, in double precision. */
    public static double[] readDoubles(RandomAccessibleInterval<? extends RealType<?>> pixels, long[] min, int[] size) {
        double[] values = new double[length(size)];
        PixelRows rows = new PixelRows(pixels);
        MirroredLine line = MirroredLine.of(min[0], size[0], pixels.dimension(0));
        forEachRow(pixels, min, size, (position, offset) -> line.read(rows, position, values, offset));
        return values;
    }

    private static int length(int[] size) {
        return Arrays.stream(size).reduce(1, Math::multiplyExact);
    }

    /** Visits the rows of an interval in order: the place in the image that is seen there, and where the row starts in the array. */
    private static void forEachRow(Interval pixels, long[] min, int[] size, Row row) {
        int n = size.length;
        long[] position = new long[n];
        int[] index = new int[n];
        int count = length(size) / Math.max(1, size[0]);
        for (int i = 0; i < count; i++) {
            for (int d = 1; d < n; d++) {
                position[d] = index(min[d] + index[d], pixels.dimension(d));
            }
            row.at(position, i * size[0]);
            int d = 1;
            while (d < n && ++index[d] == size[d]) {
                index[d++] = 0;
            }
        }
    }

    @FunctionalInterface
    private interface Row {

        /** @param position along all axes but the first */
        void at(long[] position, int offset);
    }
}
