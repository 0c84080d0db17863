package org.selfscope.learn.network;

/**
 * The shape of the weights of a convolution with square kernels.
 *
 * @param name unique in the network
 * @param size of the kernel in pixels; odd
 * @param in channels of the input
 * @param out channels of the output
 */
public record Kernel(String name, int size, int in, int out) {

    /** The weights, in the order of TensorFlow: height, width, input channel, output channel. */
    public WeightShape weights() {
        return new WeightShape(name + ".kernel", new long[]{size, size, in, out}, size * size * in);
    }

    public WeightShape bias() {
        return new WeightShape(name + ".bias", new long[]{out}, 0);
    }
}
