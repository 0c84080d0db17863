package org.selfscope.image.tile;

import java.util.Arrays;

/**
 * What a network needs around an output value, along each of its spatial axes (dimension order as in the image, X first).
 *
 * @param halo how many pixels before and after an output pixel may influence it; at least 0. Valid for every phase of the steps
 * @param step the input of a network with pooling must start at multiples of this, in absolute coordinates, and its size must be a
 *             multiple; at least 1. Only then gives a tile the same values as the whole image
 * @param minimum smallest size of an input; at least 1
 */
public record Support(int[] halo, int[] step, int[] minimum) {

    public Support {
        if (halo.length != step.length || halo.length != minimum.length) {
            throw new IllegalArgumentException("Halo, step and minimum need one number per axis each, but have " + halo.length + ", "
                + step.length + " and " + minimum.length + ".");
        }
        requireAtLeast(0, halo, "halo");
        requireAtLeast(1, step, "step");
        requireAtLeast(1, minimum, "minimum");
        halo = halo.clone();
        step = step.clone();
        minimum = minimum.clone();
    }

    /** The same support along each of some axes. */
    public static Support isotropic(int numDimensions, int halo, int step, int minimum) {
        return new Support(filled(numDimensions, halo), filled(numDimensions, step), filled(numDimensions, minimum));
    }

    /** The same with at most so many pixels before and after, which then are not all that may have influence. @param most at least 0 */
    public Support limited(int most) {
        return new Support(Arrays.stream(halo).map(h -> Math.min(h, most)).toArray(), step, minimum);
    }

    public int numDimensions() {
        return halo.length;
    }

    @Override
    public int[] halo() {
        return halo.clone();
    }

    @Override
    public int[] step() {
        return step.clone();
    }

    @Override
    public int[] minimum() {
        return minimum.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Support s && Arrays.equals(halo, s.halo) && Arrays.equals(step, s.step)
            && Arrays.equals(minimum, s.minimum);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(halo) + 31 * Arrays.hashCode(step) + 961 * Arrays.hashCode(minimum);
    }

    @Override
    public String toString() {
        return "halo " + Arrays.toString(halo) + ", step " + Arrays.toString(step) + ", minimum " + Arrays.toString(minimum);
    }

    private static void requireAtLeast(int least, int[] numbers, String name) {
        if (Arrays.stream(numbers).anyMatch(n -> n < least)) {
            throw new IllegalArgumentException(
                "Each " + name + " must be at least " + least + ", but they are " + Arrays.toString(numbers) + ".");
        }
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }
}
