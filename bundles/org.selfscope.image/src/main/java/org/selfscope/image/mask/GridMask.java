package org.selfscope.image.mask;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.RestorationException;

/**
 * A regular grid of masked pixels: one of the {@code period^numDimensions} phases that together cover every pixel exactly once (Batson and
 * Royer, Noise2Self, ICML 2019). A pixel is masked if its coordinate, modulo the period, equals the phase's offset along every axis.
 * <p>
 * The digits of the phase to the base of the period are the offsets, lowest digit first, along the axes from the slowest varying to the
 * fastest. In a plane: offset {@code phase mod period} along Y (rows) and {@code phase div period} along X (columns); in a volume: along Z,
 * then Y, then X. Coordinates are those of the image, so that tiles of one image agree about what is masked.
 *
 * @param numDimensions number of axes; at least 1
 * @param period distance of masked pixels along every axis; at least 2, since with 1 all pixels would be masked
 * @param phase 0..phases-1
 */
public record GridMask(int numDimensions, int period, int phase) {

    public GridMask {
        if (numDimensions < 1) {
            throw new IllegalArgumentException("A mask needs at least one axis.");
        }
        if (period < 2) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The period of a grid mask is " + period + ", but must be at least 2.",
                "Choose a period from 2 to 8; 4 is usual.");
        }
        if (phase < 0 || phase >= phases(numDimensions, period)) {
            throw new IllegalArgumentException("Phase " + phase + " is not in 0.." + (phases(numDimensions, period) - 1) + ".");
        }
    }

    /** How many phases there are: {@code period^numDimensions}. */
    public static int phases(int numDimensions, int period) {
        return IntStream.range(0, numDimensions).reduce(1, (product, d) -> Math.multiplyExact(product, period));
    }

    /** All phases in their order. */
    public static List<GridMask> partition(int numDimensions, int period) {
        return IntStream.range(0, phases(numDimensions, period)).mapToObj(phase -> new GridMask(numDimensions, period, phase)).toList();
    }

    /** The first masked coordinate along each axis, X first; 0..period-1. */
    public int[] offset() {
        int[] offset = new int[numDimensions];
        int digits = phase;
        for (int d = numDimensions - 1; d >= 0; d--) {
            offset[d] = digits % period;
            digits /= period;
        }
        return offset;
    }

    /** Whether the pixel at a position, X first, is masked. */
    public boolean contains(long... position) {
        int[] offset = offset();
        return IntStream.range(0, numDimensions).allMatch(d -> Math.floorMod(position[d], period) == offset[d]);
    }

    /** Flat indices of the masked pixels of an array that starts at coordinate 0. */
    public int[] indices(int... size) {
        return indices(new long[numDimensions], size);
    }

    /**
     * Flat indices (first dimension fastest) of the masked pixels of an interval, ascending.
     *
     * @param min coordinates of the interval's first pixel in the image; may be negative
     * @param size of the interval; fewer than 2^31 pixels
     */
    public int[] indices(long[] min, int[] size) {
        int[] offset = offset();
        int[] indices = {0};
        for (int d = numDimensions - 1; d >= 0; d--) {
            int first = Math.floorMod(offset[d] - min[d], period);
            indices = append(indices, first, size[d]);
        }
        return indices;
    }

    /** From indices in the axes after one to indices that include it. */
    private int[] append(int[] slower, int first, int size) {
        int count = first < size ? (size - 1 - first) / period + 1 : 0;
        int[] indices = new int[Math.multiplyExact(slower.length, count)];
        Arrays.setAll(indices, i -> Math.multiplyExact(slower[i / count], size) + first + i % count * period);
        return indices;
    }
}
