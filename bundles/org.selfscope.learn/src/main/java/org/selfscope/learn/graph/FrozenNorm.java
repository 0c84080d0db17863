package org.selfscope.learn.graph;

import org.selfscope.learn.network.BatchNorm;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Batch normalisation by the mean and variance that were measured in training: a factor and an offset for each channel. */
public final class FrozenNorm implements TensorLayers.Normalizing {

    @Override
    public Operand<TFloat32> apply(TensorLayers layers, Operand<TFloat32> map, BatchNorm norm) {
        Ops tf = layers.tf();
        Operand<TFloat32> variance = tf.math.add(layers.weights().apply(norm.variance()), tf.constant((float)norm.epsilon()));
        Operand<TFloat32> factor = tf.math.mul(layers.weights().apply(norm.scale()), tf.math.rsqrt(variance));
        Operand<TFloat32> offset =
            tf.math.sub(layers.weights().apply(norm.offset()), tf.math.mul(layers.weights().apply(norm.mean()), factor));
        return tf.math.add(tf.math.mul(map, factor), offset);
    }
}
