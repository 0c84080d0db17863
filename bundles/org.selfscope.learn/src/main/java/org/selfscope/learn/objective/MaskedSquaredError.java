package org.selfscope.learn.objective;

import java.util.Map;

import org.selfscope.learn.sampler.BlindSpotGrid;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Weighted mean of the squared difference. With weight 1 at masked pixels and 0 elsewhere it is the mean over the masked pixels only, so
 * that it estimates the true mean square error plus the variance of the noise, whatever the period of the mask.
 */
public final class MaskedSquaredError implements Objective {

    @Override
    public Operand<TFloat32> loss(Ops tf, Map<String, Operand<TFloat32>> predictions, Operand<TFloat32> target,
        Operand<TFloat32> weight) {
        Operand<TFloat32> difference = tf.math.sub(predictions.get(BlindSpotGrid.MASKED.name()), target);
        Operand<TFloat32> squares = tf.math.mul(weight, tf.math.square(difference));
        return tf.math.div(sum(tf, squares), sum(tf, weight));
    }

    private static Operand<TFloat32> sum(Ops tf, Operand<TFloat32> map) {
        return tf.sum(map, tf.constant(new int[]{0, 1, 2, 3}));
    }
}
