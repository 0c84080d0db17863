package org.selfscope.learn.objective;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * {@link Scatter#loss} as operations of a graph. The variance of the noise is taken at the prediction but does not pull at it.
 *
 * @param scatter one a channel
 */
record RobustLoss(Ops tf, List<Scatter> scatter) {
    /** For each pixel. @param differences of prediction and measured value */
    Operand<TFloat32> of(Operand<TFloat32> differences, Operand<TFloat32> measured) {
        Operand<TFloat32> predicted = tf.stopGradient(tf.math.add(measured, differences));
        Operand<TFloat32> variance = tf.math.maximum(tf.constant((float)Scatter.LEAST_VARIANCE),
            tf.math.add(each(Scatter::intercept), tf.math.mul(each(Scatter::slope), predicted)));
        Operand<TFloat32> deviation = tf.math.sqrt(variance);
        Operand<TFloat32> low = flag(tf.math.lessEqual(measured, each(Scatter::low)));
        Operand<TFloat32> high = flag(tf.math.greaterEqual(measured, each(Scatter::high)));
        Operand<TFloat32> beyond = tf.math.div(tf.math.mul(differences, tf.math.sub(low, high)), deviation);
        Operand<TFloat32> cut = tf.math.add(low, high);
        return tf.math.add(tf.math.mul(cut, tf.math.mul(variance, beyond(beyond))),
            tf.math.mul(tf.math.sub(one(), cut), within(tf.math.abs(differences), deviation)));
    }

    private Operand<TFloat32> within(Operand<TFloat32> size, Operand<TFloat32> deviation) {
        Operand<TFloat32> limit = tf.math.mul(deviation, each(s -> s.outliers() ? Scatter.LIMIT : Float.MAX_VALUE / 1e6));
        Operand<TFloat32> inner = tf.math.minimum(size, limit);
        return tf.math.mul(inner, tf.math.sub(tf.math.mul(tf.constant(2f), size), inner));
    }

    private Operand<TFloat32> beyond(Operand<TFloat32> t) {
        Operand<TFloat32> inner = tf.math.minimum(t, tf.constant((float)Scatter.LIMIT));
        Operand<TFloat32> probability = tf.math.mul(tf.constant(0.5f),
            tf.math.sub(one(), tf.math.erf(tf.math.mul(inner, tf.constant((float)Math.sqrt(0.5))))));
        Operand<TFloat32> tangent = tf.math.mul(tf.constant((float)Normal.hazard(Scatter.LIMIT)), tf.math.sub(t, inner));
        return tf.math.mul(tf.constant(2f), tf.math.sub(tangent, tf.math.log(probability)));
    }

    private Operand<TFloat32> flag(Operand<TBool> condition) {
        return tf.dtypes.cast(condition, TFloat32.class);
    }

    private Operand<TFloat32> one() {
        return tf.constant(1f);
    }

    /** One number a channel, the last axis of maps. */
    private Operand<TFloat32> each(ToDoubleFunction<Scatter> property) {
        float[] values = new float[scatter.size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = (float)property.applyAsDouble(scatter.get(c));
        }
        return tf.constant(values);
    }
}
