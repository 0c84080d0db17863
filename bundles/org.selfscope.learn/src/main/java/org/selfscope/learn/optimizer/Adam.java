package org.selfscope.learn.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The optimiser Adam. The learning rate and the powers of the decay rates are fed in every step: schedules are free, and nothing depends on
 * the order in which TensorFlow carries operations out. Source: D. Kingma and J. Ba, "Adam", ICLR 2015, arXiv 1412.6980, algorithm 1.
 */
public final class Adam {

    /** Decay rate of the mean gradient, as published. */
    public static final double BETA1 = 0.9;

    /** Decay rate of the mean squared gradient, as published. */
    public static final double BETA2 = 0.999;

    /** Added to the root of the mean squared gradient, as published. */
    public static final double EPSILON = 1e-8;

    private final Variables mean;

    private final Variables square;

    private final Placeholder<TFloat32> rate;

    private final Placeholder<TFloat32> power1;

    private final Placeholder<TFloat32> power2;

    private final List<Op> updates = new ArrayList<>();

    /** @param gradients one a weight, in the order of the variables */
    public Adam(Computation computation, Variables weights, List<Operand<TFloat32>> gradients) {
        Ops tf = computation.tf();
        mean = new Variables(computation, "adam/mean", weights.shapes());
        square = new Variables(computation, "adam/square", weights.shapes());
        rate = tf.placeholder(TFloat32.class);
        power1 = tf.placeholder(TFloat32.class);
        power2 = tf.placeholder(TFloat32.class);
        for (int i = 0; i < gradients.size(); i++) {
            WeightShape shape = weights.shapes().get(i);
            updates.add(tf.train.resourceApplyAdam(weights.handle(shape), mean.handle(shape), square.handle(shape), power1, power2, rate,
                tf.constant((float)BETA1), tf.constant((float)BETA2), tf.constant((float)EPSILON), gradients.get(i)));
        }
    }

    /** The operations that change the weights, one a weight. */
    public List<Op> updates() {
        return updates;
    }

    /** What the optimiser remembers between steps. */
    public List<Variables> state() {
        return List.of(mean, square);
    }

    /** Forgets all gradients. */
    public void reset() {
        mean.assign(Weights.zero(mean.shapes()));
        square.assign(Weights.zero(square.shapes()));
    }

    /**
     * What has to be fed for an update; to be closed.
     *
     * @param step from 1
     */
    public Map<Placeholder<TFloat32>, TFloat32> feeds(int step, double learningRate) {
        Map<Placeholder<TFloat32>, TFloat32> feeds = new HashMap<>();
        feeds.put(rate, Tensors.scalar(learningRate));
        feeds.put(power1, Tensors.scalar(Math.pow(BETA1, step)));
        feeds.put(power2, Tensors.scalar(Math.pow(BETA2, step)));
        return feeds;
    }
}
