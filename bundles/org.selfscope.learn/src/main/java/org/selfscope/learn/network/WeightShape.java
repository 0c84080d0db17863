package org.selfscope.learn.network;

import java.util.Arrays;

/**
 * One array of trainable numbers.
 *
 * @param name unique in the network
 * @param dimensions sizes, last one fastest
 * @param fanIn how many inputs are summed to one output; 0 for a bias, which starts at 0
 */
public record WeightShape(String name, long[] dimensions, int fanIn) {

    public WeightShape {
        dimensions = dimensions.clone();
    }

    @Override
    public long[] dimensions() {
        return dimensions.clone();
    }

    /** Number of weights. */
    public int size() {
        return Math.toIntExact(Arrays.stream(dimensions).reduce(1, Math::multiplyExact));
    }
}
