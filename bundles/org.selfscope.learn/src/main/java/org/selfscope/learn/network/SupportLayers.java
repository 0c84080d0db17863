package org.selfscope.learn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Layers that only follow which input pixels their values depend on, and note which weights they need. */
final class SupportLayers implements Layers<Region> {

    private final List<WeightShape> weights = new ArrayList<>();

    /** All weights so far, in the order in which they were needed. */
    List<WeightShape> weights() {
        return weights;
    }

    @Override
    public Region convolution(Region map, Kernel kernel) {
        weights.add(kernel.weights());
        return convolved(map, kernel, d -> map.axes().get(d).convolution(kernel.size().get(d), kernel.stride().get(d),
            kernel.dilation().get(d)));
    }

    @Override
    public Region transposedConvolution(Region map, Kernel kernel) {
        weights.add(kernel.transposedWeights());
        return convolved(map, kernel, d -> map.axes().get(d).transposed(kernel.size().get(d), kernel.stride().get(d)));
    }

    private Region convolved(Region map, Kernel kernel, IntFunction<Dependence> axis) {
        require(map, kernel.in(), kernel.name());
        if (kernel.bias()) {
            weights.add(kernel.biases());
        }
        return map.with(kernel.out(), axis);
    }

    @Override
    public Region batchNorm(Region map, BatchNorm norm) {
        require(map, norm.channels(), norm.name());
        weights.addAll(List.of(norm.scale(), norm.offset(), norm.mean(), norm.variance()));
        return map;
    }

    @Override
    public Region activation(Region map, Activation activation) {
        return map;
    }

    @Override
    public Region maxPool(Region map, List<Integer> factors) {
        return map.with(map.channels(), d -> map.axes().get(d).window(factors.get(d), factors.get(d), 0));
    }

    @Override
    public Region averagePool(Region map, List<Integer> factors) {
        return maxPool(map, factors);
    }

    @Override
    public Region blurPool(Region map, List<Integer> factors) {
        return map.with(map.channels(), d -> factors.get(d) == 1 ? map.axes().get(d) : map.axes().get(d).window(4, 2, 1));
    }

    @Override
    public Region repeat(Region map, List<Integer> factors) {
        return map.with(map.channels(), d -> map.axes().get(d).repeat(factors.get(d)));
    }

    @Override
    public Region interpolate(Region map, List<Integer> factors) {
        return map.with(map.channels(), d -> map.axes().get(d).interpolate(factors.get(d)));
    }

    @Override
    public Region add(Region first, Region second) {
        require(second, second.channels() == 1 ? 1 : first.channels(), "a sum");
        return first.union(first.channels(), second);
    }

    @Override
    public Region subtract(Region first, Region second) {
        return add(first, second);
    }

    @Override
    public Region concatenate(Region first, Region second) {
        return first.union(first.channels() + second.channels(), second);
    }

    @Override
    public Region firstChannels(Region map, int count) {
        return new Region(map.axes(), count);
    }

    @Override
    public Region channels(Region map, int first, int count) {
        return new Region(map.axes(), count);
    }

    @Override
    public Region shift(Region map, List<Integer> distances) {
        return map.with(map.channels(), d -> map.axes().get(d).shift(distances.get(d)));
    }

    private static void require(Region map, int channels, String layer) {
        if (map.channels() != channels) {
            throw new IllegalArgumentException("A map of " + map.channels() + " channels does not fit " + layer + ".");
        }
    }
}
