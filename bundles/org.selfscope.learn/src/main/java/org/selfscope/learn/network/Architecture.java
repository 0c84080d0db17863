package org.selfscope.learn.network;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.tile.Support;

/** A network as a composition of layers. */
public interface Architecture {

    /** Applies the network to a map; every layer is made in the same order for each kind of layers. */
    <T> T apply(Layers<T> layers, T input);

    /** Channels and axes of input and output. */
    Signature signature();

    /** The architecture that settings describe. */
    static Architecture of(Network network, Signature signature) {
        if (network instanceof UNet unet) {
            return new UNetArchitecture(unet, signature);
        }
        throw new IllegalArgumentException("There is no architecture for " + network + ".");
    }

    /** All trainable arrays, in the order in which they are used. */
    default List<WeightShape> weights() {
        List<WeightShape> shapes = new ArrayList<>();
        apply(new WeightList(shapes), shapes);
        return shapes;
    }

    /** What an output pixel depends on, along each spatial axis; exact. */
    default Support support() {
        return apply(new SupportLayers(), Dependence.PIXEL).support();
    }
}
