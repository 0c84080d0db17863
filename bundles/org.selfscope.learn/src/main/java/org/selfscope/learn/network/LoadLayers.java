package org.selfscope.learn.network;

import java.util.List;

/** Layers that only count what they take. */
final class LoadLayers implements Layers<LoadLayers.Volume> {

    /**
     * The size of a map.
     *
     * @param pixels of the map per pixel of the network's input
     */
    record Volume(int channels, double pixels) {

        double values() {
            return channels * pixels;
        }
    }

    private double values;

    private double widest;

    private double products;

    double values() {
        return values;
    }

    double widest() {
        return widest;
    }

    double products() {
        return products;
    }

    @Override
    public Volume convolution(Volume map, Kernel kernel) {
        double pixels = map.pixels() / product(kernel.stride());
        products += pixels * kernel.weights().size();
        return layer(map.values(), new Volume(kernel.out(), pixels));
    }

    @Override
    public Volume transposedConvolution(Volume map, Kernel kernel) {
        products += map.pixels() * kernel.transposedWeights().size();
        return layer(map.values(), new Volume(kernel.out(), map.pixels() * product(kernel.stride())));
    }

    @Override
    public Volume batchNorm(Volume map, BatchNorm norm) {
        return layer(map.values(), map);
    }

    @Override
    public Volume activation(Volume map, Activation activation) {
        return layer(map.values(), map);
    }

    @Override
    public Volume maxPool(Volume map, List<Integer> factors) {
        return layer(map.values(), new Volume(map.channels(), map.pixels() / product(factors)));
    }

    @Override
    public Volume averagePool(Volume map, List<Integer> factors) {
        return maxPool(map, factors);
    }

    /** NB: the maximum at every place comes before the smoothing. */
    @Override
    public Volume blurPool(Volume map, List<Integer> factors) {
        return maxPool(layer(map.values(), map), factors);
    }

    @Override
    public Volume repeat(Volume map, List<Integer> factors) {
        return layer(map.values(), new Volume(map.channels(), map.pixels() * product(factors)));
    }

    @Override
    public Volume interpolate(Volume map, List<Integer> factors) {
        return repeat(map, factors);
    }

    @Override
    public Volume add(Volume first, Volume second) {
        return layer(first.values() + second.values(), first);
    }

    @Override
    public Volume subtract(Volume first, Volume second) {
        return add(first, second);
    }

    @Override
    public Volume concatenate(Volume first, Volume second) {
        return layer(first.values() + second.values(), new Volume(first.channels() + second.channels(), first.pixels()));
    }

    @Override
    public Volume firstChannels(Volume map, int count) {
        return layer(map.values(), new Volume(count, map.pixels()));
    }

    @Override
    public Volume channels(Volume map, int first, int count) {
        return firstChannels(map, count);
    }

    @Override
    public Volume shift(Volume map, List<Integer> distances) {
        return layer(map.values(), map);
    }

    private Volume layer(double in, Volume out) {
        values += out.values();
        widest = Math.max(widest, in + out.values());
        return out;
    }

    private static int product(List<Integer> factors) {
        return factors.stream().reduce(1, Math::multiplyExact);
    }
}
