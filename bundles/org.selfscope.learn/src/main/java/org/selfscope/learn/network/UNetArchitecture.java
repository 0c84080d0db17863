package org.selfscope.learn.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.selfscope.learn.network.UNet.Decoder;

/** The layers of a {@link UNet}. */
record UNetArchitecture(UNet settings, Signature signature) implements Architecture {

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        T map = level(layers, input, signature.inputs(), 0);
        T output = layers.convolution(map, Kernel.of("out", signature.dimensions(), 1, result(0), signature.outputs()));
        return settings.residual() ? layers.add(output, layers.firstChannels(input, signature.outputs())) : output;
    }

    /** Convolutions, all coarser levels, and convolutions of both. */
    private <T> T level(Layers<T> layers, T input, int in, int level) {
        boolean bottom = level == settings.depth();
        int channels = bottom && settings.decoder() == Decoder.NARROW ? result(level) : channels(level);
        T first = block(layers, input, "first" + level, in, channels);
        T skip = block(layers, first, "second" + level, channels, bottom ? result(level) : channels);
        if (bottom) {
            return skip;
        }
        T below = level(layers, pool(layers, skip, level), channels, level + 1);
        T raised = upsample(layers, below, level);
        boolean joins = level > 0 || settings.topSkip();
        T joined = joins ? layers.concatenate(raised, skip) : raised;
        int joinedChannels = result(level + 1) + (joins ? channels : 0);
        if (settings.decoder() == Decoder.SINGLE) {
            return block(layers, joined, "up" + level, joinedChannels, channels);
        }
        return block(layers, block(layers, joined, "up" + level, joinedChannels, channels), "last" + level, channels, result(level));
    }

    private <T> T block(Layers<T> layers, T map, String name, int in, int out) {
        return settings.block().apply(layers, map, name, signature, in, out);
    }

    private <T> T pool(Layers<T> layers, T map, int level) {
        return switch (settings.pooling()) {
            case MAX -> layers.maxPool(map, factors(level));
            case MEAN -> layers.averagePool(map, factors(level));
            case BLUR -> layers.blurPool(map, factors(level));
        };
    }

    private <T> T upsample(Layers<T> layers, T map, int level) {
        int channels = result(level + 1);
        return switch (settings.upsampling()) {
            case NEAREST -> layers.repeat(map, factors(level));
            case LINEAR -> layers.interpolate(map, factors(level));
            case TRANSPOSED -> layers.transposedConvolution(map,
                Kernel.of("raise" + level, signature.dimensions(), 1, channels, channels).tiled(factors(level)));
        };
    }

    /** Between a level and the next coarser one. */
    private List<Integer> factors(int level) {
        List<Integer> factors = new ArrayList<>(Collections.nCopies(signature.dimensions(), 2));
        if (signature.dimensions() == 3 && settings.depth() - level > settings.depthPoolings()) {
            factors.set(0, 1);
        }
        return factors;
    }

    private int channels(int level) {
        return settings.width() << level;
    }

    /** Channels that a level hands to the next finer one. */
    private int result(int level) {
        boolean narrow = settings.decoder() == Decoder.NARROWING || settings.decoder() == Decoder.NARROW;
        return channels(narrow && level > 0 ? level - 1 : level);
    }
}
