package org.selfscope.learn.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class AdamTest {

    private static final WeightShape SCALAR = new WeightShape("w", new long[]{1}, 0);

    /** Minimises (w - 3)^2 from 0 with a changing rate, beside the published algorithm written down in plain Java. */
    @Test
    void stepsAreThoseOfThePublishedAlgorithm() {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Variables weights = new Variables(computation, "weights", List.of(SCALAR));
            Operand<TFloat32> gradient = tf.math.mul(tf.constant(2f), tf.math.sub(weights.read(SCALAR), tf.constant(3f)));
            Adam adam = new Adam(computation, weights, List.of(gradient));
            weights.assign(Weights.zero(List.of(SCALAR)));
            adam.reset();
            double w = 0;
            double m = 0;
            double v = 0;
            for (int t = 1; t <= 50; t++) {
                double rate = 0.1 / t;
                run(computation, adam.feeds(t, rate), adam.updates());
                double g = 2 * (w - 3);
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                w -= rate * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
                assertEquals(w, weights.fetch().values().get(0)[0], 1e-4, "step " + t);
            }
        }
    }

    @Test
    void averageTakesItsShareOfTheChangedWeights() {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Variables weights = new Variables(computation, "weights", List.of(SCALAR));
            List<Op> doubling = List.of(tf.assignVariableOp(weights.handle(SCALAR), tf.math.mul(weights.read(SCALAR), tf.constant(2f))));
            MovingAverage average = new MovingAverage(computation, weights, doubling);
            weights.assign(new Weights(List.of(SCALAR), List.of(new float[]{1})));
            average.averages().assign(new Weights(List.of(SCALAR), List.of(new float[]{10})));
            List<Op> targets = new ArrayList<>(doubling);
            targets.addAll(average.updates());
            run(computation, Map.of(average.share(), Tensors.scalar(0.25)), targets);
            assertEquals(2, weights.fetch().values().get(0)[0]);
            assertEquals(0.75 * 10 + 0.25 * 2, average.averages().fetch().values().get(0)[0], 1e-6);
        }
    }

    private static void run(Computation computation, Map<? extends Operand<?>, TFloat32> feeds, List<Op> targets) {
        try {
            computation.run(new HashMap<>(feeds), List.of(), targets).close();
        } finally {
            feeds.values().forEach(TFloat32::close);
        }
    }
}
