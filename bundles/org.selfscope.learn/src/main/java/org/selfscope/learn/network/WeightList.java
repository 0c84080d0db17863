package org.selfscope.learn.network;

import java.util.List;

/** Layers that only note which weights they need. */
record WeightList(List<WeightShape> shapes) implements Layers<List<WeightShape>> {

    @Override
    public List<WeightShape> convolution(List<WeightShape> map, Kernel weights) {
        shapes.add(weights.weights());
        shapes.add(weights.bias());
        return map;
    }

    @Override
    public List<WeightShape> leakyRelu(List<WeightShape> map) {
        return map;
    }

    @Override
    public List<WeightShape> maxPool(List<WeightShape> map) {
        return map;
    }

    @Override
    public List<WeightShape> upsample(List<WeightShape> map) {
        return map;
    }

    @Override
    public List<WeightShape> concatenate(List<WeightShape> first, List<WeightShape> second) {
        return first;
    }
}
