package org.selfscope.learn.graph;

import java.util.List;
import java.util.function.Function;

import org.selfscope.learn.network.Kernel;
import org.selfscope.learn.network.Layers;
import org.selfscope.learn.network.WeightShape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Layers as operations of a graph, on maps of shape (batch, height, width, channels).
 *
 * @param tf where operations are added
 * @param weights gives the tensor of each array of weights
 */
public record TensorLayers(Ops tf, Function<WeightShape, Operand<TFloat32>> weights) implements Layers<Operand<TFloat32>> {

    /** Slope of the leaky ReLU for negative values. */
    public static final float SLOPE = 0.1f;

    private static final long[] WINDOW = {1, 2, 2, 1};

    @Override
    public Operand<TFloat32> convolution(Operand<TFloat32> map, Kernel kernel) {
        Operand<TFloat32> sums = tf.nn.conv2d(map, weights.apply(kernel.weights()), List.of(1L, 1L, 1L, 1L), "SAME");
        return tf.nn.biasAdd(sums, weights.apply(kernel.bias()));
    }

    @Override
    public Operand<TFloat32> leakyRelu(Operand<TFloat32> map) {
        return tf.nn.leakyRelu(map, LeakyRelu.alpha(SLOPE));
    }

    /** NB: the operation "MaxPool" by name, since the one that {@code tf.nn} makes has no fast kernel. */
    @Override
    public Operand<TFloat32> maxPool(Operand<TFloat32> map) {
        return tf.scope().opBuilder("MaxPool", "MaxPool").addInput(map.asOutput()).setAttr("ksize", WINDOW).setAttr("strides", WINDOW)
            .setAttr("padding", "VALID").build().output(0);
    }

    @Override
    public Operand<TFloat32> upsample(Operand<TFloat32> map) {
        Operand<TInt32> size = tf.slice(tf.shape(map), tf.constant(new int[]{1}), tf.constant(new int[]{2}));
        return tf.image.resizeNearestNeighbor(map, tf.math.mul(size, tf.constant(2)), ResizeNearestNeighbor.halfPixelCenters(true));
    }

    @Override
    public Operand<TFloat32> concatenate(Operand<TFloat32> first, Operand<TFloat32> second) {
        return tf.concat(List.of(first, second), tf.constant(3));
    }
}
