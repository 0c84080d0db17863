package org.selfscope.learn.network;

import org.selfscope.learn.network.WeightShape.Role;

/**
 * Channels with mean 0 and variance 1, times a scale plus an offset. In training, mean and variance are those of the batch; the moving
 * averages of them are what a trained network uses: then an output pixel depends on a bounded region only. Source: S. Ioffe and C. Szegedy,
 * "Batch Normalization", ICML 2015, arXiv 1502.03167.
 *
 * @param name unique in the network
 * @param epsilon added to the variance
 * @param momentum share of a batch in the moving averages, 0..1
 */
public record BatchNorm(String name, int channels, double epsilon, double momentum) {

    /** As in PyTorch, with which most networks were published. */
    public static final double EPSILON = 1e-5;

    /** As in PyTorch, with which most networks were published. */
    public static final double MOMENTUM = 0.1;

    public static BatchNorm of(String name, int channels) {
        return new BatchNorm(name, channels, EPSILON, MOMENTUM);
    }

    public WeightShape scale() {
        return WeightShape.constant(name + ".scale", channels, 1, Role.SCALE);
    }

    public WeightShape offset() {
        return WeightShape.constant(name + ".offset", channels, 0, Role.OFFSET);
    }

    public WeightShape mean() {
        return WeightShape.constant(name + ".mean", channels, 0, Role.STATISTIC);
    }

    public WeightShape variance() {
        return WeightShape.constant(name + ".variance", channels, 1, Role.STATISTIC);
    }
}
