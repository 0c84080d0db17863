package org.selfscope.learn.network;

import org.selfscope.learn.method.UNet;

/** The layers of a {@link UNet}. */
record UNetArchitecture(UNet settings) implements Architecture {

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        T map = level(layers, input, 1, 0);
        return layers.convolution(map, new Kernel("out", 1, channels(0), 1));
    }

    /** Two convolutions, all coarser levels, and two convolutions of both. */
    private <T> T level(Layers<T> layers, T input, int in, int level) {
        int out = channels(level);
        T skip = pair(layers, input, "down" + level, in, out);
        if (level == settings.depth()) {
            return skip;
        }
        T below = level(layers, layers.maxPool(skip), out, level + 1);
        T joined = layers.concatenate(layers.upsample(below), skip);
        return pair(layers, joined, "up" + level, channels(level + 1) + out, out);
    }

    private static <T> T pair(Layers<T> layers, T map, String name, int in, int out) {
        T first = layers.leakyRelu(layers.convolution(map, new Kernel(name + "a", 3, in, out)));
        return layers.leakyRelu(layers.convolution(first, new Kernel(name + "b", 3, out, out)));
    }

    private int channels(int level) {
        return settings.width() << level;
    }
}
