package org.selfscope.learn.network;

/**
 * Two 3x3 convolutions, to whose sum the input is added: as many of its channels as there are in both. The block of the U-Nets of
 * Noise2Self. Leaky ReLU with slope 0.01 after the first convolution.
 *
 * @param batchNorm whether both convolutions are followed by batch normalisation
 * @param activated whether the sum goes through a leaky ReLU too
 */
record ResidualBlock(int dimensions, boolean batchNorm, boolean activated) {

    private static final Activation ACTIVATION = Activation.leakyRelu(0.01);

    <T> T apply(Layers<T> layers, T input, String name, int in, int out) {
        T first = layers.activation(convolution(layers, input, name + "a", in, out), ACTIVATION);
        T second = convolution(layers, first, name + "b", out, out);
        T shortcut = in == out ? input : layers.firstChannels(input, out);
        T sum = layers.add(second, shortcut);
        return activated ? layers.activation(sum, ACTIVATION) : sum;
    }

    private <T> T convolution(Layers<T> layers, T map, String name, int in, int out) {
        T sums = layers.convolution(map, Kernel.of(name, dimensions, 3, in, out));
        return batchNorm ? layers.batchNorm(sums, BatchNorm.of(name, out)) : sums;
    }
}
