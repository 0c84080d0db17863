package org.selfscope.learn.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.selfscope.learn.network.Kernel;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Convolutions of planes and volumes, with groups. TensorFlow has no gradient of grouped convolutions on the CPU, and depthwise ones only
 * for planes with equal strides; so groups are single depthwise convolutions where that is possible, and else taken
 * apart.
 */
record Convolutions(Ops tf) {

    /** @param weights of shape (spatial axes, input channels, output channels of a group) */
    Operand<TFloat32> convolution(Operand<TFloat32> map, Operand<TFloat32> weights, Kernel kernel) {
        if (Dilation.isNeeded(kernel)) {
            Kernel dense = kernel.dilated(Collections.nCopies(kernel.dimensions(), 1));
            return new Dilation(tf, kernel).apply(map, part -> convolution(part, weights, dense));
        } else if (kernel.groups() == 1) {
            String type = kernel.dimensions() == 2 ? "Conv2D" : "Conv3D";
            return built(tf.scope().opBuilder(type, type).addInput(map.asOutput()).addInput(weights.asOutput()), kernel);
        } else if (isDepthwise(kernel)) {
            return summed(built(tf.scope().opBuilder("DepthwiseConv2dNative", "Depthwise").addInput(map.asOutput())
                .addInput(weights.asOutput()), kernel), kernel);
        }
        Kernel part = part(kernel);
        return groups(map, weights, kernel.in() / kernel.groups(), kernel.in() / kernel.groups(), kernel.groups(),
            (m, w) -> convolution(m, w, part));
    }

    /** The weights of a kernel without centre on its spatial axes, with zeros in the centre. @see Kernel#weights */
    Operand<TFloat32> around(Operand<TFloat32> weights, Kernel kernel) {
        int half = kernel.size().stream().reduce(1, (a, b) -> a * b) / 2;
        Operand<TFloat32> centre = tf.fill(tf.constant(new int[]{1, kernel.in(), kernel.out()}), tf.constant(0f));
        Operand<TFloat32> flat =
            tf.concat(List.of(slice(weights, 0, 0, half), centre, slice(weights, 0, half, half)), tf.constant(0));
        int[] shape = Stream.of(kernel.size(), List.of(kernel.in(), kernel.out())).flatMap(List::stream).mapToInt(Integer::intValue).toArray();
        return tf.reshape(flat, tf.constant(shape));
    }

    /** @param weights of shape (spatial axes, output channels, input channels of a group) */
    Operand<TFloat32> transposed(Operand<TFloat32> map, Operand<TFloat32> weights, Kernel kernel) {
        boolean depthwise = kernel.groups() == kernel.in() && kernel.groups() == kernel.out() && isDepthwise(kernel);
        if (kernel.groups() == 1 || depthwise) {
            String type = depthwise ? "DepthwiseConv2dNativeBackpropInput"
                : kernel.dimensions() == 2 ? "Conv2DBackpropInput" : "Conv3DBackpropInputV2";
            return built(tf.scope().opBuilder(type, "Transposed").addInput(enlarged(map, kernel).asOutput()).addInput(weights.asOutput())
                .addInput(map.asOutput()), kernel);
        }
        Kernel part = part(kernel);
        return groups(map, weights, kernel.in() / kernel.groups(), kernel.out() / kernel.groups(), kernel.groups(),
            (m, w) -> transposed(m, w, part));
    }

    private static boolean isDepthwise(Kernel kernel) {
        return kernel.groups() > 1 && kernel.dimensions() == 2 && new HashSet<>(kernel.stride()).size() == 1;
    }

    private static Operand<TFloat32> built(OperationBuilder builder, Kernel kernel) {
        return builder.setAttr("strides", framed(kernel.stride())).setAttr("dilations", framed(kernel.dilation()))
            .setAttr("padding", "SAME").build().output(0);
    }

    /** Each input channel has been convolved to all output channels of its group: those of one group are added. */
    private Operand<TFloat32> summed(Operand<TFloat32> parts, Kernel kernel) {
        if (kernel.groups() == kernel.in()) {
            return parts;
        }
        int in = kernel.in() / kernel.groups();
        int out = kernel.out() / kernel.groups();
        Sizes sizes = new Sizes(tf, parts);
        Operand<TFloat32> apart = tf.reshape(parts, sizes.spatialThen(kernel.groups(), in, out));
        return tf.reshape(tf.sum(apart, tf.constant(-2)), sizes.spatialThen(kernel.out()));
    }

    private static Kernel part(Kernel kernel) {
        return new Kernel(kernel.name(), kernel.size(), kernel.in() / kernel.groups(), kernel.out() / kernel.groups(), kernel.stride(),
            kernel.dilation(), 1, false, 0, false);
    }

    private Operand<TFloat32> groups(Operand<TFloat32> map, Operand<TFloat32> weights, int mapChannels, int weightChannels, int count,
        BinaryOperator<Operand<TFloat32>> convolution) {
        int axes = map.rank();
        List<Operand<TFloat32>> parts = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            parts.add(convolution.apply(slice(map, axes - 1, g * mapChannels, mapChannels),
                slice(weights, axes - 2, g * weightChannels, weightChannels)));
        }
        return tf.concat(parts, tf.constant(-1));
    }

    private Operand<TFloat32> slice(Operand<TFloat32> tensor, int axis, int begin, int size) {
        int[] begins = new int[tensor.rank()];
        int[] sizes = IntStream.range(0, tensor.rank()).map(i -> -1).toArray();
        begins[axis] = begin;
        sizes[axis] = size;
        return tf.slice(tensor, tf.constant(begins), tf.constant(sizes));
    }

    /** The shape of the map after a transposed convolution. */
    private Operand<TInt32> enlarged(Operand<TFloat32> map, Kernel kernel) {
        int[] factors = Stream.of(List.of(1), kernel.stride()).flatMap(List::stream).mapToInt(Integer::intValue).toArray();
        Operand<TInt32> spatial = tf.math.mul(new Sizes(tf, map).range(0, kernel.dimensions() + 1), tf.constant(factors));
        return tf.concat(List.of(spatial, tf.constant(new int[]{kernel.out()})), tf.constant(0));
    }

    /** Attributes have numbers for batch and channels too. */
    static long[] framed(List<Integer> spatial) {
        return Stream.of(List.of(1), spatial, List.of(1)).flatMap(List::stream)
            .mapToLong(Integer::longValue).toArray();
    }
}
