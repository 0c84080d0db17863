package org.selfscope.learn.sampler;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.mask.GridMask;

/** One phase of a grid of masked pixels, in parts of an image. */
record GridPhase(int period, int phase) {
    /** @see BlindSpots#masked */
    int[] masked(long[]... coordinates) {
        int[] offset = new GridMask(coordinates.length, period, phase).offset();
        int[] indices = {0};
        for (int d = coordinates.length - 1; d >= 0; d--) {
            int[] slower = indices;
            int length = coordinates[d].length;
            int[] matching = matching(coordinates[d], offset[d]);
            indices = Arrays.stream(slower).flatMap(base -> Arrays.stream(matching).map(i -> base * length + i)).toArray();
        }
        return indices;
    }

    private int[] matching(long[] coordinates, int offset) {
        return IntStream.range(0, coordinates.length).filter(i -> coordinates[i] % period == offset).toArray();
    }
}
