package org.selfscope.learn.network;

import java.util.Collections;

/** The layers of a {@link ResidualUNet}. */
record ResidualUNetArchitecture(ResidualUNet settings, Signature signature) implements Architecture {

    private static final int DEPTH = 4;

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        return level(layers, input, signature.inputs(), 0);
    }

    private <T> T level(Layers<T> layers, T input, int in, int level) {
        int channels = channels(level);
        ResidualBlock block = new ResidualBlock(signature.dimensions(), false, true);
        if (level == DEPTH) {
            return block.apply(layers, input, "bottom", in, channels);
        }
        T skip = block.apply(layers, input, "down" + level, in, channels);
        T below = level(layers, layers.convolution(skip, halves("pool" + level, channels)), channels, level + 1);
        T raised = layers.transposedConvolution(below, halves("raise" + level, channels));
        T joined = layers.concatenate(raised, skip);
        ResidualBlock last = new ResidualBlock(signature.dimensions(), false, level > 0);
        return last.apply(layers, joined, "up" + level, 2 * channels, level == 0 ? signature.outputs() : channels(level - 1));
    }

    /** Each channel by itself. */
    private Kernel halves(String name, int channels) {
        return Kernel.of(name, signature.dimensions(), 2, channels, channels).tiled(Collections.nCopies(signature.dimensions(), 2))
            .grouped(channels).around(Math.pow(0.5, signature.dimensions()));
    }

    private int channels(int level) {
        return settings.width() << Math.min(level, DEPTH - 1);
    }
}
