package org.selfscope.learn.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.WeightShape.Role;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class AdamTest {

    private static final WeightShape SCALAR = WeightShape.constant("w", 1, 0, Role.KERNEL);

    /** Minimises (w - 3)^2 from 0 with a changing rate, beside the published algorithm written down in plain Java. */
    @Test
    void stepsAreThoseOfThePublishedAlgorithm() {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Variables weights = new Variables(computation, "weights", List.of(SCALAR));
            Operand<TFloat32> gradient = tf.math.mul(tf.constant(2f), tf.math.sub(weights.read(SCALAR), tf.constant(3f)));
            Adam adam = new Adam(computation, weights, List.of(gradient), AdamSettings.DEFAULT);
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

    /** The same run, interrupted and continued from what was remembered, ends at the same bits. */
    @Test
    void stateContinuesARun() {
        float[] whole = new float[1];
        float[] parts = new float[1];
        AdamSettings settings = AdamSettings.DEFAULT.withWeightDecay(0.1).withClip(1);
        minimise(settings, null, 1, 20, whole);
        List<Weights> state = minimise(settings, null, 1, 7, parts);
        minimise(settings, state, 8, 20, parts);
        assertEquals(whole[0], parts[0]);
    }

    /** Decoupled: w shrinks by rate * decay of itself, beside what Adam does; as the algorithm in plain Java. */
    @Test
    void weightsDecayAndGradientsAreClipped() {
        float[] w = new float[1];
        minimise(AdamSettings.DEFAULT.withWeightDecay(0.1).withClip(1), null, 1, 30, w);
        double expected = 0;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= 30; t++) {
            double g = 2 * (expected - 3);
            g *= 1 / Math.max(1, Math.abs(g));
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double step = m / (1 - Math.pow(0.9, t)) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
            expected -= 0.2 * (step + 0.1 * expected);
        }
        assertEquals(expected, w[0], 1e-4);
    }

    @Test
    void onlyFactorsBetweenChannelsDecay() {
        List<WeightShape> shapes = List.of(WeightShape.constant("k", 1, 0, Role.KERNEL), WeightShape.constant("o", 1, 0, Role.OFFSET),
            WeightShape.constant("s", 1, 0, Role.SCALE), WeightShape.constant("m", 1, 0, Role.STATISTIC));
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Variables weights = new Variables(computation, "weights", shapes);
            List<Operand<TFloat32>> zeros =
                weights.trained().stream().<Operand<TFloat32>>map(s -> computation.tf().zerosLike(weights.read(s))).toList();
            Adam adam = new Adam(computation, weights, zeros, AdamSettings.DEFAULT.withWeightDecay(0.5));
            float[] one = {1};
            weights.assign(new Weights(shapes, List.of(one, one, one, one)));
            adam.reset();
            run(computation, adam.feeds(1, 0.1), adam.updates());
            List<float[]> values = weights.fetch().values();
            assertEquals(0.95, values.get(0)[0], 1e-6);
            values.subList(1, 4).forEach(array -> assertEquals(1, array[0]));
        }
    }

    /** Two gradients 3 and 4 have the norm 5: clipped to 1, they are 0.6 and 0.8. Seen in the mean gradient after one step. */
    @Test
    void normOfAllGradientsTogetherIsClipped() {
        List<WeightShape> shapes = List.of(WeightShape.constant("a", 1, 0, Role.KERNEL), WeightShape.constant("b", 1, 0, Role.OFFSET));
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Variables weights = new Variables(computation, "weights", shapes);
            List<Operand<TFloat32>> gradients = List.of(computation.tf().constant(new float[]{3}), computation.tf().constant(new float[]{4}));
            Adam adam = new Adam(computation, weights, gradients, AdamSettings.DEFAULT.withClip(1));
            weights.assign(Weights.zero(shapes));
            adam.reset();
            run(computation, adam.feeds(1, 0.1), adam.updates());
            assertEquals(0.06, adam.state().get(0).fetch().values().get(0)[0], 1e-7);
            assertEquals(0.08, adam.state().get(0).fetch().values().get(1)[0], 1e-7);
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(RestorationException.class, () -> AdamSettings.DEFAULT.withClip(-1));
        assertThrows(RestorationException.class, () -> AdamSettings.DEFAULT.withWeightDecay(Double.NaN));
        assertThrows(RestorationException.class, () -> new AdamSettings(1, 0.9, 1e-8, 0, 0));
        assertThrows(RestorationException.class, () -> new AdamSettings(0.9, 0.9, 0, 0, 0));
    }

    /** Minimises (w - 3)^2 at the rate 0.2, from a weight that is replaced by the result. */
    private static List<Weights> minimise(AdamSettings settings, List<Weights> state, int from, int to, float[] weight) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Variables weights = new Variables(computation, "weights", List.of(SCALAR));
            Operand<TFloat32> gradient = tf.math.mul(tf.constant(2f), tf.math.sub(weights.read(SCALAR), tf.constant(3f)));
            Adam adam = new Adam(computation, weights, List.of(gradient), settings);
            weights.assign(new Weights(List.of(SCALAR), List.of(weight.clone())));
            if (state == null) {
                adam.reset();
            } else {
                IntStream.range(0, state.size()).forEach(i -> adam.state().get(i).assign(state.get(i)));
            }
            for (int t = from; t <= to; t++) {
                run(computation, adam.feeds(t, 0.2), adam.updates());
            }
            weight[0] = weights.fetch().values().get(0)[0];
            return adam.state().stream().map(Variables::fetch).toList();
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
