package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * A convolution and what follows it.
 *
 * @param kernel size along each axis; odd, 1..11
 * @param batchNorm whether batch normalisation comes between convolution and activation
 */
public record Block(int kernel, boolean batchNorm, Activation activation) {

    /** Without normalisation, which gains nothing in small networks; leaky, so that no channel dies. */
    public static final Block DEFAULT = new Block(3, false, Activation.leakyRelu(0.1));

    public Block {
        Settings.require(kernel >= 1 && kernel <= 11 && kernel % 2 == 1, "The kernels of the network have size " + kernel + ".",
            "Choose an odd size from 1 to 11.");
    }

    /** Adds the layers to a network. */
    <T> T apply(Layers<T> layers, T map, String name, Signature signature, int in, int out) {
        T sums = layers.convolution(map, Kernel.of(name, signature.dimensions(), kernel, in, out));
        return layers.activation(batchNorm ? layers.batchNorm(sums, BatchNorm.of(name, out)) : sums, activation);
    }
}
