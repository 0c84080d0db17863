package org.selfscope.learn.network;

import java.util.Collections;
import java.util.List;

/** The layers of a {@link BabyUNet}. */
record BabyUNetArchitecture(BabyUNet settings, Signature signature) implements Architecture {

    @Override
    public <T> T apply(Layers<T> layers, T input) {
        ResidualBlock block = new ResidualBlock(signature.dimensions(), true, true);
        List<Integer> factors = Collections.nCopies(signature.dimensions(), 2);
        int width = settings.width();
        T fine = block.apply(layers, input, "down0", signature.inputs(), width);
        T half = block.apply(layers, layers.maxPool(fine, factors), "down1", width, 2 * width);
        T bottom = block.apply(layers, layers.maxPool(half, factors), "bottom", 2 * width, 2 * width);
        T middle = block.apply(layers, layers.concatenate(layers.interpolate(bottom, factors), half), "up1", 4 * width, 2 * width);
        T top = block.apply(layers, layers.concatenate(layers.interpolate(middle, factors), fine), "up0", 3 * width, width);
        return layers.convolution(top, Kernel.of("out", signature.dimensions(), 1, width, signature.outputs()));
    }
}
