package org.selfscope.learn.network;

/**
 * What a network takes, counted from its layers.
 *
 * @param weights numbers that are learnt
 * @param values numbers in the outputs of all layers, per pixel of the input: what a gradient needs of an evaluation
 * @param widest numbers in input and output of the layer that has most of them, per pixel: what an evaluation needs at once
 * @param products multiplications of an evaluation, per pixel
 */
public record NetworkLoad(long weights, double values, double widest, double products) {

    public static NetworkLoad of(Architecture architecture) {
        LoadLayers layers = new LoadLayers();
        architecture.apply(layers, new LoadLayers.Volume(architecture.signature().inputs(), 1));
        return new NetworkLoad(architecture.parameters(), layers.values(), layers.widest(), layers.products());
    }
}
