package org.selfscope.learn.network;

import java.util.Collections;

/**
 * A U-Net with a single convolution of 3 pixels with ReLU at every level, down and up: maximum pooling by 2, values repeated on the way up,
 * concatenations of the coarser map and the one of the same size, no normalisation.
 *
 * @param name before the names of the convolutions
 * @param depth number of poolings
 * @param width channels at full resolution; doubled at every pooling
 */
record ThinUNet(String name, int depth, int width) {
    private static final Block BLOCK = new Block(3, false, Activation.RELU);

    /** A map of {@code width} channels. @param in channels of the input */
    <T> T apply(Layers<T> layers, T input, Signature signature, int in) {
        return level(layers, input, signature, in, 0);
    }

    private <T> T level(Layers<T> layers, T input, Signature signature, int in, int level) {
        int channels = width << level;
        T skip = BLOCK.apply(layers, input, name + "down" + level, signature, in, channels);
        if (level == depth) {
            return skip;
        }
        var factors = Collections.nCopies(signature.dimensions(), 2);
        T below = level(layers, layers.maxPool(skip, factors), signature, channels, level + 1);
        T joined = layers.concatenate(layers.repeat(below, factors), skip);
        return BLOCK.apply(layers, joined, name + "up" + level, signature, 3 * channels, channels);
    }
}
