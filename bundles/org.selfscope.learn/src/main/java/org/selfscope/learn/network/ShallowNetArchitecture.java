package org.selfscope.learn.network;

/** The layers of a {@link ShallowNet}. */
record ShallowNetArchitecture(ShallowNet settings, Signature signature) implements Architecture {

    private static final Block BLOCK = new Block(3, false, Activation.leakyRelu(0.2));

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        int width = settings.width();
        T first = BLOCK.apply(layers, input, "first", signature, signature.inputs(), width);
        T second = BLOCK.apply(layers, first, "second", signature, width, width);
        T noise = layers.convolution(second, Kernel.of("out", signature.dimensions(), 1, width, signature.outputs()));
        return layers.subtract(layers.firstChannels(input, signature.outputs()), noise);
    }
}
