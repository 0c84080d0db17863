package org.selfscope.learn.network;

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
        } else if (network instanceof DnCnn dnCnn) {
            return new DnCnnArchitecture(dnCnn, signature);
        } else if (network instanceof BabyUNet baby) {
            return new BabyUNetArchitecture(baby, signature);
        } else if (network instanceof ResidualUNet residual) {
            return new ResidualUNetArchitecture(residual, signature);
        } else if (network instanceof ShallowNet shallow) {
            return new ShallowNetArchitecture(shallow, signature);
        } else if (network instanceof DeepInterpolationNet interpolation) {
            return new DeepInterpolationArchitecture(interpolation, signature);
        } else if (network instanceof DeepCadNet deepCad) {
            return new DeepCadArchitecture(deepCad, signature);
        } else if (network instanceof Rectified rectified) {
            return new RectifiedArchitecture(rectified, signature);
        } else if (network instanceof SupportNet support) {
            return new SupportArchitecture(support, signature);
        }
        throw new IllegalArgumentException("There is no architecture for " + network + ".");
    }

    /** All arrays of numbers, in the order in which they are used. */
    default List<WeightShape> weights() {
        SupportLayers layers = new SupportLayers();
        apply(layers, Region.input(signature()));
        return layers.weights();
    }

    /** What an output pixel depends on, along each spatial axis; exact, and the same for all output pixels taken together. */
    default Support support() {
        return apply(new SupportLayers(), Region.input(signature())).support();
    }

    /** How many numbers are learnt. */
    default int parameters() {
        return weights().stream().filter(WeightShape::isTrained).mapToInt(WeightShape::size).sum();
    }
}
