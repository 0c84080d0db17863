package org.selfscope.learn.objective;

import java.util.Map;
import java.util.stream.IntStream;

import org.selfscope.learn.sampler.Sample;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a loss sees of a step; maps are of shape (batch, [depth,] height, width, channels).
 *
 * @param tf where operations are added
 * @param predictions output of the network in each pass, by the name of the pass
 * @param maps of the sample, by name
 */
public record Evaluation(Ops tf, Map<String, Operand<TFloat32>> predictions, Map<String, Operand<TFloat32>> maps) {
    Operand<TFloat32> prediction(String pass) {
        return predictions.get(pass);
    }

    Operand<TFloat32> map(String name) {
        return maps.get(name);
    }

    /** Weighted mean distance of differences from 0; a scalar. */
    Operand<TFloat32> mean(Distance distance, Operand<TFloat32> differences) {
        return switch (distance) {
            case SQUARED -> mean(tf.math.square(differences));
            case ABSOLUTE -> mean(tf.math.abs(differences));
            case MIXED -> tf.math.mul(tf.constant(0.5f),
                tf.math.add(mean(Distance.SQUARED, differences), mean(Distance.ABSOLUTE, differences)));
        };
    }

    /** NB: the weight has one channel, which counts for all channels. */
    private Operand<TFloat32> mean(Operand<TFloat32> values) {
        Operand<TFloat32> weight = map(Sample.WEIGHT);
        Operand<TFloat32> sum = tf.math.div(sum(tf.math.mul(weight, values)), sum(weight));
        long channels = map(Sample.TARGET).shape().get(-1);
        return channels == 1 ? sum : tf.math.div(sum, tf.constant((float)channels));
    }

    private Operand<TFloat32> sum(Operand<TFloat32> map) {
        return tf.sum(map, tf.constant(IntStream.range(0, map.shape().numDimensions()).toArray()));
    }
}
