package org.selfscope.learn.network;

/** Layers that only follow which input pixels their values depend on. */
final class SupportLayers implements Layers<Dependence> {

    @Override
    public Dependence convolution(Dependence map, Kernel weights) {
        return map.grow(weights.size() / 2);
    }

    @Override
    public Dependence leakyRelu(Dependence map) {
        return map;
    }

    @Override
    public Dependence maxPool(Dependence map) {
        return map.pool();
    }

    @Override
    public Dependence upsample(Dependence map) {
        return map.upsample();
    }

    @Override
    public Dependence concatenate(Dependence first, Dependence second) {
        return first.union(second);
    }
}
