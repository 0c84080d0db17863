package org.selfscope.learn.network;

/** The layers of a {@link Rectified} network. */
record RectifiedArchitecture(Rectified settings, Signature signature) implements Architecture {
    @Override
    public <T> T apply(Layers<T> layers, T input) {
        return layers.activation(Architecture.of(settings.network(), signature).apply(layers, input),
            Activation.softHinge(Rectified.SLOPE, settings.softness()));
    }
}
