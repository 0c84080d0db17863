package org.selfscope.learn.network;

import java.util.Arrays;

/**
 * One array of numbers of a network.
 *
 * @param name unique in the network
 * @param dimensions sizes, last one fastest
 * @param role what the numbers are for
 * @param mean around which the numbers are at the start
 * @param deviation with which they are drawn at the start
 */
public record WeightShape(String name, long[] dimensions, Role role, double mean, double deviation) {

    /** What numbers of a network are for. */
    public enum Role {

        /** Factors between channels. */
        KERNEL,

        /** A factor of a channel. */
        SCALE,

        /** Added to a channel. */
        OFFSET,

        /** Measured while training, such as the mean of a channel; has no gradient. */
        STATISTIC
    }

    public WeightShape {
        dimensions = dimensions.clone();
    }

    /** One number a channel, all equal at the start. */
    public static WeightShape constant(String name, int channels, double value, Role role) {
        return new WeightShape(name, new long[]{channels}, role, value, 0);
    }

    @Override
    public long[] dimensions() {
        return dimensions.clone();
    }

    /** How many numbers there are. */
    public int size() {
        return Math.toIntExact(Arrays.stream(dimensions).reduce(1, Math::multiplyExact));
    }

    /** Whether the numbers are learnt. */
    public boolean isTrained() {
        return role != Role.STATISTIC;
    }
}
