package org.selfscope.learn.objective;

import java.util.List;
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
 * @param restored output of the network in each pass, by the name of the pass
 * @param predictions what the forward model makes of it: predicted data
 * @param maps of the sample, by name
 * @param scatter how the data scatter, one a channel; empty if no robust distance is asked for
 */
public record Evaluation(Ops tf, Map<String, Operand<TFloat32>> restored, Map<String, Operand<TFloat32>> predictions,
    Map<String, Operand<TFloat32>> maps, List<Scatter> scatter) {
    /** Without a forward model: what is restored is what is predicted. */
    public Evaluation(Ops tf, Map<String, Operand<TFloat32>> predictions, Map<String, Operand<TFloat32>> maps) {
        this(tf, predictions, predictions, maps, List.of());
    }

    Operand<TFloat32> restored(String pass) {
        return restored.get(pass);
    }

    Operand<TFloat32> prediction(String pass) {
        return predictions.get(pass);
    }

    Operand<TFloat32> map(String name) {
        return maps.get(name);
    }

    /** Mean distance of differences from 0, with the weight of the sample; a scalar. */
    Operand<TFloat32> mean(Distance distance, Operand<TFloat32> differences) {
        return mean(distance, differences, map(Sample.WEIGHT));
    }

    /** Weighted mean distance of differences from 0; a scalar. @param weight of one channel, which counts for all channels */
    Operand<TFloat32> mean(Distance distance, Operand<TFloat32> differences, Operand<TFloat32> weight) {
        return switch (distance) {
            case SQUARED -> mean(tf.math.square(differences), weight);
            case ABSOLUTE -> mean(tf.math.abs(differences), weight);
            case MIXED -> tf.math.mul(tf.constant(0.5f),
                tf.math.add(mean(Distance.SQUARED, differences, weight), mean(Distance.ABSOLUTE, differences, weight)));
            case ROBUST -> mean(new RobustLoss(tf, scatter).of(differences, map(Sample.TARGET)), weight);
            case AUTOMATIC -> throw new IllegalStateException("The distance was not chosen before training.");
        };
    }

    private Operand<TFloat32> mean(Operand<TFloat32> values, Operand<TFloat32> weight) {
        Operand<TFloat32> sum = tf.math.div(sum(tf.math.mul(weight, values)), sum(weight));
        long channels = map(Sample.TARGET).shape().get(-1);
        return channels == 1 ? sum : tf.math.div(sum, tf.constant((float)channels));
    }

    private Operand<TFloat32> sum(Operand<TFloat32> map) {
        return tf.sum(map, tf.constant(IntStream.range(0, map.shape().numDimensions()).toArray()));
    }
}
