package org.selfscope.image.pair;

import org.selfscope.image.random.CounterRandom;

/**
 * Splits an array cell by cell into two smaller ones that show nearly the same signal with independent noise: one value of each goes into
 * the input and one, from other pixels of the cell, into the target. Where a size is odd, the last row of pixels is left out.
 */
public sealed interface Split permits RandomNeighbours, DiagonalMeans, Chequerboard {

    /** Size of both halves: half of the size, rounded down, along each dimension that is halved; the same along others. */
    int[] halfSize(int... size);

    /**
     * @param values first dimension fastest
     * @param size of values
     * @param random for splits that draw; the flat index of the cell is the counter
     * @param input receives one half, of {@link #halfSize}
     * @param target receives the other
     */
    void split(float[] values, int[] size, CounterRandom random, float[] input, float[] target);
}
