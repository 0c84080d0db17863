package org.selfscope.learn.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.learn.network.BatchNorm;
import org.selfscope.learn.network.WeightShape;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/** Batch normalisation by the mean and variance of the batch, remembered for the moving averages. Used by all passes of a step. */
public final class TrainedNorm implements TensorLayers.Normalizing {

    private record Measured(WeightShape shape, Operand<TFloat32> value, double momentum) {
    }

    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

    @Override
    public Operand<TFloat32> apply(TensorLayers layers, Operand<TFloat32> map, BatchNorm norm) {
        Ops tf = layers.tf();
        // NB: as one long row, since the operation knows planes only.
        Operand<TFloat32> row = tf.reshape(map, tf.constant(new int[]{1, -1, 1, norm.channels()}));
        Operand<TFloat32> none = tf.constant(new float[0]);
        FusedBatchNorm<TFloat32, TFloat32> batch = tf.nn.fusedBatchNorm(row, layers.weights().apply(norm.scale()),
            layers.weights().apply(norm.offset()), none, none, FusedBatchNorm.epsilon((float)norm.epsilon()));
        remember(norm.mean(), batch.batchMean(), norm);
        remember(norm.variance(), batch.batchVariance(), norm);
        return tf.reshape(batch.y(), tf.shape(map));
    }

    /**
     * Operations that move the averages, one for each statistic in the order of their first use; each takes all passes in their order. They
     * must not run before {@code weights} are read.
     */
    public List<Op> updates(Ops tf, Variables weights) {
        List<Op> updates = new ArrayList<>();
        measured.forEach((name, values) -> {
            WeightShape shape = values.get(0).shape();
            Operand<TFloat32> average = weights.read(shape);
            for (Measured value : values) {
                Operand<TFloat32> change = tf.math.mul(tf.math.sub(value.value(), average), tf.constant((float)value.momentum()));
                average = tf.math.add(average, change);
            }
            updates.add(tf.assignVariableOp(weights.handle(shape), average));
        });
        return updates;
    }

    private void remember(WeightShape shape, Operand<TFloat32> value, BatchNorm norm) {
        measured.computeIfAbsent(shape.name(), name -> new ArrayList<>()).add(new Measured(shape, value, norm.momentum()));
    }
}
