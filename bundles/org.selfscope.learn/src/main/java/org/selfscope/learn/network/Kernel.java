package org.selfscope.learn.network;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.selfscope.learn.network.WeightShape.Role;

/**
 * A convolution with trainable weights. Sizes, strides and dilations have one number for each spatial axis, in the order of the maps
 * ([depth,] height, width).
 *
 * @param name unique in the network
 * @param size number of weights along each axis
 * @param in channels of the input
 * @param out channels of the output
 * @param stride distance of the places where the kernel is laid on the input; of a transposed convolution, where it is laid on the output
 * @param dilation distance of the weights
 * @param groups into how many groups the channels are divided, in their order; each group of the output sees its group of the input
 * @param bias whether a trainable number is added to each output channel
 * @param mean around which the weights start, with a hundredth of the usual deviation; 0 for weights drawn with that
 * @param hollow whether there is no weight in the centre: what lies there is not seen. Of odd sizes and a single group
 */
public record Kernel(String name, List<Integer> size, int in, int out, List<Integer> stride, List<Integer> dilation, int groups,
    boolean bias, double mean, boolean hollow) {

    /** @throws IllegalArgumentException if the numbers of axes differ, or groups do not divide the channels */
    public Kernel {
        size = List.copyOf(size);
        stride = List.copyOf(stride);
        dilation = List.copyOf(dilation);
        if (hollow && (groups != 1 || size.stream().anyMatch(n -> n % 2 == 0))) {
            throw new IllegalArgumentException("Kernel " + name + " of size " + size + " with " + groups + " groups has no centre.");
        }
        if (stride.size() != size.size() || dilation.size() != size.size() || in % groups != 0 || out % groups != 0) {
            throw new IllegalArgumentException("Kernel " + name + " of size " + size + " with stride " + stride + ", dilation " + dilation
                + " and " + groups + " groups cannot go from " + in + " to " + out + " channels.");
        }
    }

    /** A kernel with bias, stride 1, of the same size along all axes. */
    public static Kernel of(String name, int dimensions, int size, int in, int out) {
        List<Integer> ones = Collections.nCopies(dimensions, 1);
        return new Kernel(name, Collections.nCopies(dimensions, size), in, out, ones, ones, 1, true, 0, false);
    }

    /** A kernel whose size is its stride. */
    public Kernel tiled(List<Integer> factors) {
        return new Kernel(name, factors, in, out, factors, dilation, groups, bias, mean, hollow);
    }

    public Kernel strided(List<Integer> other) {
        return new Kernel(name, size, in, out, other, dilation, groups, bias, mean, hollow);
    }

    public Kernel dilated(List<Integer> other) {
        return new Kernel(name, size, in, out, stride, other, groups, bias, mean, hollow);
    }

    public Kernel grouped(int other) {
        return new Kernel(name, size, in, out, stride, dilation, other, bias, mean, hollow);
    }

    public Kernel unbiased() {
        return new Kernel(name, size, in, out, stride, dilation, groups, false, mean, hollow);
    }

    /** Weights that are all about equal at the start. */
    public Kernel around(double other) {
        return new Kernel(name, size, in, out, stride, dilation, groups, bias, other, hollow);
    }

    /** Without a weight in the centre. */
    public Kernel withoutCentre() {
        return new Kernel(name, size, in, out, stride, dilation, groups, bias, mean, true);
    }

    public int dimensions() {
        return size.size();
    }

    /**
     * Weights of a convolution: spatial axes, input channel, output channel within its group. Without a centre the spatial axes are one, on
     * which the weights before the centre are followed by those after it.
     */
    public WeightShape weights() {
        int taps = volume(size) - 1;
        return hollow ? weights(new long[]{taps, in, out}, taps * in) : weights(shape(in, out / groups), volume(size) * in / groups);
    }

    /** Weights of a transposed convolution: spatial axes, output channel, input channel within its group. */
    public WeightShape transposedWeights() {
        return weights(shape(out, in / groups), volume(size) / volume(stride) * in / groups);
    }

    /**
     * Weights that keep the variance of a signal through a layer with ReLU: normal with variance 2 / fanIn. Source: K. He et al., "Delving
     * Deep into Rectifiers", ICCV 2015, arXiv 1502.01852, equation 10.
     */
    private WeightShape weights(long[] shape, int fanIn) {
        double deviation = Math.sqrt(2.0 / fanIn);
        return new WeightShape(name + ".kernel", shape, Role.KERNEL, mean, mean == 0 ? deviation : deviation / 100);
    }

    public WeightShape biases() {
        return WeightShape.constant(name + ".bias", out, 0, Role.OFFSET);
    }

    private long[] shape(int first, int second) {
        return Stream.of(size.stream().mapToLong(Integer::longValue), LongStream.of(first, second)).flatMapToLong(s -> s).toArray();
    }

    private static int volume(List<Integer> sizes) {
        return sizes.stream().reduce(1, Math::multiplyExact);
    }
}
