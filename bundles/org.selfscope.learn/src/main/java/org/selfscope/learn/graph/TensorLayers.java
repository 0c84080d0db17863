package org.selfscope.learn.graph;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.selfscope.learn.network.Activation;
import org.selfscope.learn.network.BatchNorm;
import org.selfscope.learn.network.Kernel;
import org.selfscope.learn.network.Layers;
import org.selfscope.learn.network.WeightShape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/**
 * Layers as operations of a graph, on maps of shape (batch, [depth,] height, width, channels).
 *
 * @param tf where operations are added
 * @param weights gives the tensor of each array of weights
 * @param norm how channels are normalised
 */
public record TensorLayers(Ops tf, Function<WeightShape, Operand<TFloat32>> weights, Normalizing norm)
    implements Layers<Operand<TFloat32>> {

    /** How channels are normalised: see {@link FrozenNorm} and {@link TrainedNorm}. */
    @FunctionalInterface
    public interface Normalizing {
        Operand<TFloat32> apply(TensorLayers layers, Operand<TFloat32> map, BatchNorm norm);
    }

    /** Layers for inference: channels are normalised by what was measured in training. */
    public TensorLayers(Ops tf, Function<WeightShape, Operand<TFloat32>> weights) {
        this(tf, weights, new FrozenNorm());
    }

    @Override
    public Operand<TFloat32> convolution(Operand<TFloat32> map, Kernel kernel) {
        Convolutions convolutions = new Convolutions(tf);
        Operand<TFloat32> stored = weights.apply(kernel.weights());
        return biased(convolutions.convolution(map, kernel.hollow() ? convolutions.around(stored, kernel) : stored, kernel), kernel);
    }

    @Override
    public Operand<TFloat32> transposedConvolution(Operand<TFloat32> map, Kernel kernel) {
        return biased(new Convolutions(tf).transposed(map, weights.apply(kernel.transposedWeights()), kernel), kernel);
    }

    private Operand<TFloat32> biased(Operand<TFloat32> sums, Kernel kernel) {
        return kernel.bias() ? tf.nn.biasAdd(sums, weights.apply(kernel.biases())) : sums;
    }

    @Override
    public Operand<TFloat32> batchNorm(Operand<TFloat32> map, BatchNorm batchNorm) {
        return norm.apply(this, map, batchNorm);
    }

    @Override
    public Operand<TFloat32> activation(Operand<TFloat32> map, Activation activation) {
        return switch (activation.kind()) {
            case RELU -> tf.nn.relu(map);
            case LEAKY_RELU -> tf.nn.leakyRelu(map, LeakyRelu.alpha((float)activation.slope()));
            case ELU -> tf.nn.elu(map);
            case GELU -> gelu(map);
            case SOFT_HINGE -> softHinge(map, (float)activation.slope(), (float)activation.softness());
        };
    }

    private Operand<TFloat32> softHinge(Operand<TFloat32> map, float slope, float softness) {
        Operand<TFloat32> rectified = tf.math.softplus(tf.math.div(map, tf.constant(softness)));
        return tf.math.add(tf.math.mul(map, tf.constant(slope)), tf.math.mul(rectified, tf.constant((1 - slope) * softness)));
    }

    private Operand<TFloat32> gelu(Operand<TFloat32> map) {
        Operand<TFloat32> error = tf.math.erf(tf.math.mul(map, tf.constant((float)Math.sqrt(0.5))));
        return tf.math.mul(tf.math.mul(map, tf.constant(0.5f)), tf.math.add(error, tf.constant(1f)));
    }

    @Override
    public Operand<TFloat32> maxPool(Operand<TFloat32> map, List<Integer> factors) {
        return new Pools(tf).pool("Max", map, factors, factors);
    }

    @Override
    public Operand<TFloat32> averagePool(Operand<TFloat32> map, List<Integer> factors) {
        return new Pools(tf).pool("Avg", map, factors, factors);
    }

    @Override
    public Operand<TFloat32> blurPool(Operand<TFloat32> map, List<Integer> factors) {
        Operand<TFloat32> blurred = new Pools(tf).pool("Max", map, factors, Collections.nCopies(factors.size(), 1));
        for (int d = 0; d < factors.size(); d++) {
            blurred = factors.get(d) == 1 ? blurred : new Pools(tf).halve(blurred, d + 1);
        }
        return blurred;
    }

    @Override
    public Operand<TFloat32> repeat(Operand<TFloat32> map, List<Integer> factors) {
        Operand<TFloat32> repeated = map;
        for (int d = factors.size() - 1; d >= 0; d--) {
            repeated = factors.get(d) == 1 ? repeated : new Sizes(tf, repeated).repeat(d + 1, factors.get(d));
        }
        return repeated;
    }

    @Override
    public Operand<TFloat32> interpolate(Operand<TFloat32> map, List<Integer> factors) {
        Operand<TFloat32> interpolated = map;
        for (int d = factors.size() - 1; d >= 0; d--) {
            interpolated = factors.get(d) == 1 ? interpolated : new Sizes(tf, interpolated).interpolate(d + 1, factors.get(d));
        }
        return interpolated;
    }

    @Override
    public Operand<TFloat32> add(Operand<TFloat32> first, Operand<TFloat32> second) {
        return tf.math.add(first, second);
    }

    @Override
    public Operand<TFloat32> subtract(Operand<TFloat32> first, Operand<TFloat32> second) {
        return tf.math.sub(first, second);
    }

    @Override
    public Operand<TFloat32> concatenate(Operand<TFloat32> first, Operand<TFloat32> second) {
        return tf.concat(List.of(first, second), tf.constant(-1));
    }

    @Override
    public Operand<TFloat32> firstChannels(Operand<TFloat32> map, int count) {
        return new Sizes(tf, map).firstChannels(count);
    }

    @Override
    public Operand<TFloat32> channels(Operand<TFloat32> map, int first, int count) {
        return new Sizes(tf, map).channels(first, count);
    }

    @Override
    public Operand<TFloat32> shift(Operand<TFloat32> map, List<Integer> distances) {
        return new Sizes(tf, map).shift(distances);
    }
}
