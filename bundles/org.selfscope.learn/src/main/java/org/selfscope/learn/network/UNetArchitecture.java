package org.selfscope.learn.network;


/** The layers of a {@link UNet}. */
record UNetArchitecture(UNet settings, Signature signature) implements Architecture {

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        T map = level(layers, input, signature.inputs(), 0);
        return layers.convolution(map, new Kernel("out", 1, channels(0), signature.outputs()));
    }

    /** Two convolutions, all coarser levels, and one convolution of both. */
    private <T> T level(Layers<T> layers, T input, int in, int level) {
        int out = channels(level);
        T first = convolution(layers, input, new Kernel("first" + level, 3, in, out));
        T skip = convolution(layers, first, new Kernel("second" + level, 3, out, out));
        if (level == settings.depth()) {
            return skip;
        }
        T below = level(layers, layers.maxPool(skip), out, level + 1);
        T joined = layers.concatenate(layers.upsample(below), skip);
        return convolution(layers, joined, new Kernel("up" + level, 3, channels(level + 1) + out, out));
    }

    private static <T> T convolution(Layers<T> layers, T map, Kernel kernel) {
        return layers.leakyRelu(layers.convolution(map, kernel));
    }

    private int channels(int level) {
        return settings.width() << level;
    }
}
