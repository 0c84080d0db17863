package org.selfscope.learn.network;

/** The layers of a {@link DnCnn}. */
record DnCnnArchitecture(DnCnn settings, Signature signature) implements Architecture {

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        int width = settings.width();
        T map = layers.activation(layers.convolution(input, kernel(1, signature.inputs(), width)), Activation.RELU);
        for (int layer = 2; layer < settings.layers(); layer++) {
            T sums = layers.convolution(map, kernel(layer, width, width));
            map = layers.activation(layers.batchNorm(sums, BatchNorm.of("layer" + layer, width)), Activation.RELU);
        }
        return layers.convolution(map, kernel(settings.layers(), width, signature.outputs()));
    }

    private Kernel kernel(int layer, int in, int out) {
        return Kernel.of("layer" + layer, signature.dimensions(), 3, in, out).unbiased();
    }
}
