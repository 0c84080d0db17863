package org.selfscope.image.mask;

import java.util.Arrays;

import org.selfscope.image.Lattice;

/**
 * The pixels that lie up to a radius along every axis around a pixel, without it: where they are in the flat array, and how many steps
 * away, for pixels whose window lies in the array.
 *
 * @param radius pixels to each side
 * @param offset what to add to the flat index, ascending along the last axis first
 * @param distance sum of the distances along all axes
 */
record Window(int radius, int[] offset, int[] distance) {

    /** The window in arrays of a size; without pixels if it fits nowhere. */
    static Window of(int[] size, int radius) {
        if (Arrays.stream(size).anyMatch(s -> s < 2 * radius + 1)) {
            return new Window(radius, new int[0], new int[0]);
        }
        int side = 2 * radius + 1;
        int[] sides = new int[size.length];
        Arrays.fill(sides, side);
        int centre = Math.toIntExact(Lattice.dense(sides).length()) / 2;
        int[] offset = new int[2 * centre];
        int[] distance = new int[2 * centre];
        long[] stride = Lattice.strides(size);
        for (int i = 0; i < offset.length; i++) {
            int digits = i < centre ? i : i + 1;
            for (int d = 0; d < size.length; d++) {
                int step = digits % side - radius;
                offset[i] += step * (int)stride[d];
                distance[i] += Math.abs(step);
                digits /= side;
            }
        }
        return new Window(radius, offset, distance);
    }
}
