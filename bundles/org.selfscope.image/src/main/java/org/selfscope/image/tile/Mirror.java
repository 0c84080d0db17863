package org.selfscope.image.tile;

import net.imglib2.RandomAccess;
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
        int length = 1;
        long[][] indices = new long[size.length][];
        for (int d = 0; d < size.length; d++) {
            length = Math.multiplyExact(length, size[d]);
            indices[d] = indices(min[d], size[d], pixels.dimension(d));
        }
        float[] values = new float[length];
        read(pixels.randomAccess(), indices, size.length - 1, values, 0);
        return values;
    }

    private static int read(RandomAccess<? extends RealType<?>> access, long[][] indices, int d, float[] values, int filled) {
        int next = filled;
        for (long index : indices[d]) {
            access.setPosition(index, d);
            if (d == 0) {
                values[next++] = access.get().getRealFloat();
            } else {
                next = read(access, indices, d - 1, values, next);
            }
        }
        return next;
    }
}
