package org.selfscope.learn.sampler;

import java.util.stream.IntStream;

import org.selfscope.image.mask.GridMask;

/** One phase of a grid of masked pixels, in parts of an image. */
record GridPhase(int period, int phase) {

    /** @see Sampler#masked */
    int[] masked(long[] x, long[] y) {
        int[] offset = new GridMask(2, period, phase).offset();
        int[] columns = matching(x, offset[0]);
        return IntStream.of(matching(y, offset[1])).flatMap(row -> IntStream.of(columns).map(column -> row * x.length + column)).toArray();
    }

    private int[] matching(long[] coordinates, int offset) {
        return IntStream.range(0, coordinates.length).filter(i -> coordinates[i] % period == offset).toArray();
    }
}
