package org.selfscope.learn.network;

import java.util.List;

/**
 * The layers that networks are made of. A network is written down once against this interface; what comes out depends on what a map is: a
 * tensor, or the region that a value depends on. Factors and distances have one number for each spatial axis, in the order of the maps
 * ([depth,] height, width). Maps that are pooled have sizes that are multiples of the factors; beyond the border are zeros.
 *
 * @param <T> a map of some channels in some resolution
 */
public interface Layers<T> {

    /** A convolution; with stride s, of 1/s the size. Its window lies symmetrically, with an odd pixel to spare at the end. */
    T convolution(T map, Kernel kernel);

    /** The transpose of a convolution, of stride times the size. The kernel is at least as large as its stride, and not dilated. */
    T transposedConvolution(T map, Kernel kernel);

    T batchNorm(T map, BatchNorm norm);

    T activation(T map, Activation activation);

    /** The maximum of each block of values. */
    T maxPool(T map, List<Integer> factors);

    /** The mean of each block of values. */
    T averagePool(T map, List<Integer> factors);

    /**
     * Half the resolution with less aliasing than the maximum of blocks: the maximum of two neighbours at every place, smoothed by (1, 2,
     * 1) / 4, at every second place. Source: E. Höck et al., "N2V2", ECCV Workshops 2022, arXiv 2211.08512.
     *
     * @param factors 1 or 2
     */
    T blurPool(T map, List<Integer> factors);

    /** Every value as a block of equal values. */
    T repeat(T map, List<Integer> factors);

    /** Values between the centres of the pixels by linear interpolation; beyond the outermost centres they stay constant. */
    T interpolate(T map, List<Integer> factors);

    /** @param second of as many channels as the first, or of one, which is added to all */
    T add(T first, T second);

    T subtract(T first, T second);

    /** The channels of the first, then those of the second. */
    T concatenate(T first, T second);

    /** The first channels; zeros if there are fewer. */
    T firstChannels(T map, int count);

    /** Some of the channels. */
    T channels(T map, int first, int count);

    /** Moves values towards the end of the axes, or towards their beginning where negative; zeros come in, and the size stays. */
    T shift(T map, List<Integer> distances);
}
