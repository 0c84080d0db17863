package org.selfscope.learn.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.WeightShape.Role;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The optimiser Adam, with decoupled weight decay and clipping of gradients. The learning rate and the powers of the decay rates are fed in
 * every step: schedules are free, and nothing depends on the order in which TensorFlow carries operations out.
 */
public final class Adam {

    private final AdamSettings settings;

    private final Variables mean;

    private final Variables square;

    private final Placeholder<TFloat32> rate;

    private final Placeholder<TFloat32> power1;

    private final Placeholder<TFloat32> power2;

    private final List<Op> updates = new ArrayList<>();

    /** @param gradients one for each of {@link Variables#trained()}, in their order */
    public Adam(Computation computation, Variables weights, List<Operand<TFloat32>> gradients, AdamSettings settings) {
        this.settings = settings;
        Ops tf = computation.tf();
        mean = new Variables(computation, "adam/mean", weights.shapes());
        square = new Variables(computation, "adam/square", weights.shapes());
        rate = tf.placeholder(TFloat32.class);
        power1 = tf.placeholder(TFloat32.class);
        power2 = tf.placeholder(TFloat32.class);
        List<Operand<TFloat32>> clipped = settings.clip() == 0 ? gradients : clipped(tf, gradients, settings.clip());
        for (int i = 0; i < clipped.size(); i++) {
            WeightShape shape = weights.trained().get(i);
            Op update = update(tf, weights, shape, clipped.get(i));
            boolean decays = settings.weightDecay() > 0 && shape.role() == Role.KERNEL;
            updates.add(decays ? decay(tf.withControlDependencies(update), weights, shape) : update);
        }
    }

    private Op update(Ops tf, Variables weights, WeightShape shape, Operand<TFloat32> gradient) {
        return tf.train.resourceApplyAdam(weights.handle(shape), mean.handle(shape), square.handle(shape), power1, power2, rate,
            tf.constant((float)settings.meanDecay()), tf.constant((float)settings.squareDecay()), tf.constant((float)settings.epsilon()),
            gradient);
    }

    /** Of the weights before the update. */
    private Op decay(Ops tf, Variables weights, WeightShape shape) {
        Operand<TFloat32> factor = tf.math.mul(rate, tf.constant((float)settings.weightDecay()));
        return tf.assignSubVariableOp(weights.handle(shape), tf.math.mul(weights.read(shape), factor));
    }

    /** All times the same factor. */
    private static List<Operand<TFloat32>> clipped(Ops tf, List<Operand<TFloat32>> gradients, double clip) {
        List<Operand<TFloat32>> halfSquares = new ArrayList<>();
        gradients.forEach(g -> halfSquares.add(tf.nn.l2Loss(g)));
        Operand<TFloat32> norm = tf.math.sqrt(tf.math.mul(tf.math.addN(halfSquares), tf.constant(2f)));
        Operand<TFloat32> limit = tf.constant((float)clip);
        Operand<TFloat32> factor = tf.math.div(limit, tf.math.maximum(norm, limit));
        List<Operand<TFloat32>> clipped = new ArrayList<>();
        gradients.forEach(g -> clipped.add(tf.math.mul(g, factor)));
        return clipped;
    }

    /** The operations that change the weights, one for each of {@link Variables#trained()}. */
    public List<Op> updates() {
        return updates;
    }

    /** What the optimiser remembers between steps, an array for each of the weights; zeros for what is not learnt. */
    public List<Variables> state() {
        return List.of(mean, square);
    }

    /** Forgets all gradients. */
    public void reset() {
        state().forEach(variables -> variables.assign(Weights.zero(variables.shapes())));
    }

    /**
     * What has to be fed for an update; to be closed.
     *
     * @param step from 1
     */
    public Map<Placeholder<TFloat32>, TFloat32> feeds(int step, double learningRate) {
        Map<Placeholder<TFloat32>, TFloat32> feeds = new HashMap<>();
        feeds.put(rate, Tensors.scalar(learningRate));
        feeds.put(power1, Tensors.scalar(Math.pow(settings.meanDecay(), step)));
        feeds.put(power2, Tensors.scalar(Math.pow(settings.squareDecay(), step)));
        return feeds;
    }
}
