package org.selfscope.learn.optimizer;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.network.WeightShape;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A running mean of the weights over the last steps, which predicts better than the weights of any single step. Source: B. Polyak and A.
 * Juditsky, SIAM J. Control Optim. 30 (1992) 838.
 */
public final class MovingAverage {

    private final Variables averages;

    private final Placeholder<TFloat32> share;

    private final List<Op> updates = new ArrayList<>();

    /** @param after operations that change the weights; the average takes the changed ones */
    public MovingAverage(Computation computation, Variables weights, List<Op> after) {
        averages = new Variables(computation, "average", weights.shapes());
        share = computation.tf().placeholder(TFloat32.class);
        Ops tf = computation.tf().withControlDependencies(after);
        for (WeightShape shape : weights.shapes()) {
            Operand<TFloat32> difference =
                tf.math.sub(averages.read(shape), tf.readVariableOp(weights.handle(shape), TFloat32.class));
            updates.add(tf.assignSubVariableOp(averages.handle(shape), tf.math.mul(difference, share)));
        }
    }

    public Variables averages() {
        return averages;
    }

    public List<Op> updates() {
        return updates;
    }

    /** To be fed for an update: the share of the newest weights in the average, 0..1; a constant one for an exponential average. */
    public Placeholder<TFloat32> share() {
        return share;
    }
}
