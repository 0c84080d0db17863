package org.selfscope.learn.network;

/**
 * The layers that networks are made of. A network is written down once against this interface; what comes out depends on what a map is: a
 * tensor, the region that a value depends on, or only a list of weights.
 *
 * @param <T> a map of some channels in some resolution
 */
public interface Layers<T> {

    /**
     * A convolution with stride 1 and bias, with zeros beyond the border.
     *
     * @param weights shape of the kernel; the bias is named after it
     */
    T convolution(T map, Kernel weights);

    /** max(x, slope * x) */
    T leakyRelu(T map);

    /** The maximum of 2x2 values, in half the resolution. */
    T maxPool(T map);

    /** Every value as 2x2 equal values, in twice the resolution. */
    T upsample(T map);

    /** The channels of the first, then those of the second. */
    T concatenate(T first, T second);
}
