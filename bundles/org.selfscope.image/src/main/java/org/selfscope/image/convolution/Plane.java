package org.selfscope.image.convolution;

import java.util.Arrays;

/**
 * A plane of values, and zeros around it.
 *
 * @param values rows one after the other
 */
record Plane(float[] values, int width, int height) {

    Plane(float[] values, int[] size) {
        this(values, size[0], size[1]);
    }

    /** Fills an array with a part of a row. @param x where it starts, possibly outside of the plane. @param y possibly outside */
    void read(int x, int y, float[] target) {
        int from = Math.max(0, x);
        int count = y < 0 || y >= height ? 0 : Math.max(0, Math.min(width, x + target.length) - from);
        int start = count == 0 ? 0 : from - x;
        Arrays.fill(target, 0, start, 0);
        if (count > 0) {
            System.arraycopy(values, y * width + from, target, start, count);
        }
        Arrays.fill(target, start + count, target.length, 0);
    }

    /** Takes a part of a row, as far as it is within the plane. @param offset where it starts in the array. @param x where in the plane, inside */
    void write(float[] source, int offset, int x, int y, int count) {
        if (y < height) {
            System.arraycopy(source, offset, values, y * width + x, Math.min(count, width - x));
        }
    }
}
