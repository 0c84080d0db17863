package org.selfscope.learn.network;

/** The layers of a {@link DeepInterpolationNet}. */
record DeepInterpolationArchitecture(DeepInterpolationNet settings, Signature signature) implements Architecture {

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        T map = new ThinUNet("", settings.depth(), settings.width()).apply(layers, input, signature, signature.inputs());
        return layers.convolution(map, Kernel.of("out", signature.dimensions(), 1, settings.width(), signature.outputs()));
    }
}
