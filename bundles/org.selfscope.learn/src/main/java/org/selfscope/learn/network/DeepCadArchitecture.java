package org.selfscope.learn.network;

import java.util.Collections;

/** The layers of a {@link DeepCadNet}. */
record DeepCadArchitecture(DeepCadNet settings, Signature signature) implements Architecture {
    private static final int FILTER = 3;
    /** NB: 0 would mean weights of the usual size. */
    private static final double NEARLY_ZERO = 1e-9;
    private static final Block BLOCK = new Block(3, false, Activation.RELU);

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        T map = level(layers, input, signature.inputs(), 0);
        Kernel out = Kernel.of("out", signature.dimensions(), 1, settings.width(), signature.outputs());
        return settings.filter() ? layers.add(layers.convolution(map, out.around(NEARLY_ZERO)), layers.convolution(input, filter()))
            : layers.convolution(map, out);
    }

    private Kernel filter() {
        double voxels = Math.pow(FILTER, signature.dimensions()) * signature.inputs();
        return Kernel.of("filter", signature.dimensions(), FILTER, signature.inputs(), signature.outputs()).unbiased().around(1 / voxels);
    }

    private <T> T level(Layers<T> layers, T input, int in, int level) {
        int channels = settings.width() << level;
        int first = Math.max(in, channels / 2);
        T skip = block(layers, block(layers, input, "down" + level + "a", in, first), "down" + level + "b", first, channels);
        if (level == settings.depth()) {
            return skip;
        }
        var factors = Collections.nCopies(signature.dimensions(), 2);
        T below = level(layers, layers.maxPool(skip, factors), channels, level + 1);
        T joined = layers.concatenate(skip, layers.repeat(below, factors));
        return block(layers, block(layers, joined, "up" + level + "a", 3 * channels, channels), "up" + level + "b", channels, channels);
    }

    private <T> T block(Layers<T> layers, T map, String name, int in, int out) {
        return BLOCK.apply(layers, map, name, signature, in, out);
    }
}
