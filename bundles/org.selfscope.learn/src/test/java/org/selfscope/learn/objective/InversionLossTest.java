package org.selfscope.learn.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.gradient.Gradients;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.Sample;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class InversionLossTest {
    private static final float[] ONES = {1, 1, 1, 1};
    private static final float[] HIDDEN = {0, 1, 0, 0};

    /** 0.5^2 everywhere and 2 * 0.1 at the hidden pixel. */
    @Test
    void theInvarianceCountsAtHiddenPixelsAlone() {
        Map<String, float[]> restored = Map.of(Sample.WHOLE, new float[]{3, 3, 3, 3}, Sample.INPUT, new float[]{9, 3.1f, 9, 9});
        Map<String, float[]> predictions = Map.of(Sample.WHOLE, new float[]{1.5f, 1.5f, 1.5f, 1.5f}, Sample.INPUT, new float[4]);
        assertEquals(0.45, loss(new InvarianceError(Distance.SQUARED, 2, 0), restored, predictions, HIDDEN), 1e-6);
        assertEquals(0.25 + 1.5, loss(new InvarianceError(Distance.SQUARED, 0, 1), restored, predictions, HIDDEN), 1e-6);
    }

    /** Half of the values lie 0.5 below 0: a squared mean of 0.0625, whatever the others are. */
    @Test
    void theBoundIsTheSquaredMeanExcess() {
        Map<String, float[]> restored = Map.of(Sample.INPUT, new float[]{-0.5f, 1, -0.5f, 1});
        Map<String, float[]> predictions = Map.of(Sample.INPUT, ONES);
        assertEquals(0.1 * 0.0625, loss(new InversionError(Distance.SQUARED, 0.1, 0, 0), restored, predictions, ONES), 1e-7);
        Map<String, float[]> bright = Map.of(Sample.INPUT, new float[]{1, 4, 1, 1});
        assertEquals(0.1 * 0.0625, loss(new InversionError(Distance.SQUARED, 0.1, 3, 0), bright, predictions, ONES), 1e-6);
        assertEquals(-2 * Math.sqrt(19 / 4.0), loss(new InversionError(Distance.SQUARED, 0.1, 0, 2), bright, predictions, ONES), 1e-5);
    }

    /** A difference within the noise counts by its square, a large one linearly from two deviations on: 2 (2 * 8 - 2) with a deviation of 1. */
    @Test
    void outliersCountLess() {
        Scatter scatter = new Scatter(1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
        assertEquals(0.25, scatter.loss(1.5, 1), 1e-12);
        assertEquals(28, scatter.loss(9, 1), 1e-12);
        assertEquals(28, scatter.loss(-7, 1), 1e-12);
        assertEquals(64, new Scatter(1, 0, -1e9, 1e9, false).loss(9, 1), 1e-12);
    }

    /** P(x > 0) = 1/2; far on the right side of the limit nothing is lost; far on the wrong side outliers do not count more than linearly. */
    @Test
    void whatIsCutOffOnlyHasToLieBeyond() {
        Scatter scatter = new Scatter(4, 0, 0, 10, false);
        assertEquals(4 * 2 * Math.log(2), scatter.loss(0, 0), 1e-5);
        assertEquals(0, scatter.loss(-20, 0), 1e-6);
        assertEquals(0, scatter.loss(30, 10), 1e-6);
        assertEquals(scatter.loss(3, 0), scatter.loss(7, 10), 1e-9);
        assertEquals(scatter.loss(20, 0) - scatter.loss(18, 0), scatter.loss(18, 0) - scatter.loss(16, 0), 1e-9);
    }

    /** Of values cut off below and above, with noise that grows, the loss has its minimum at the truth; the mean lies far from it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
    void theMinimumIsTheTruth(double truth) {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[40_000];
        for (int i = 0; i < values.length; i++) {
            double noisy = truth + Math.sqrt(0.03 + 0.02 * truth) * random.nextGaussian();
            values[i] = random.nextInt(100) == 0 ? random.nextDouble() : Math.min(1, Math.max(0, noisy));
        }
        Scatter scatter = new Scatter(0.03, 0.02, 0, 1, true);
        double best = IntStream.range(-50, 150).mapToObj(i -> i / 100.0)
            .min(Comparator.comparingDouble(u -> fixed(scatter, truth, u, values))).orElseThrow();
        assertEquals(truth, best, 0.021);
    }

    /** The variance is that at the truth, since it does not pull. */
    private static double fixed(Scatter scatter, double truth, double predicted, double... values) {
        Scatter level = new Scatter(scatter.variance(truth), 0, scatter.low(), scatter.high(), true);
        return Arrays.stream(values).map(v -> level.loss(predicted, v)).sum();
    }

    /** The graph computes what the formula says, for each channel with its own numbers; weights are 1. */
    @Test
    void theGraphComputesTheFormula() {
        List<Scatter> scatter = List.of(new Scatter(0.5, 0.3, 1, Double.POSITIVE_INFINITY, true), new Scatter(2, 0, 0.5, 1, false));
        float[] predicted = {-3, 2, 0.5f, -9, 1, 1, 1.7f, 0.75f, 4, 0.2f, -1, 12};
        float[] measured = {1, 0.5f, 1.2f, 1, 9, 0.7f, 1, 0.5f, 3, 1, 1.1f, 0.5f};
        double sum = IntStream.range(0, measured.length).mapToDouble(i -> scatter.get(i % 2).loss(predicted[i], measured[i])).sum();
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Operand<TFloat32> prediction = tf.identity(tf.reshape(tf.constant(predicted), tf.constant(new int[]{1, 2, 3, 2})));
            Operand<TFloat32> target = tf.reshape(tf.constant(measured), tf.constant(new int[]{1, 2, 3, 2}));
            Operand<TFloat32> weight = tf.reshape(tf.constant(new float[]{1, 1, 1, 1, 1, 1}), tf.constant(new int[]{1, 2, 3, 1}));
            Map<String, Operand<TFloat32>> predictions = Map.of(Sample.INPUT, prediction);
            Evaluation step = new Evaluation(tf, predictions, predictions, Map.of(Sample.TARGET, target, Sample.WEIGHT, weight), scatter);
            Operand<TFloat32> loss = Loss.of(new TargetError(Distance.ROBUST), new BlindSpotGrid(2)).validation(step);
            List<Operand<TFloat32>> fetches = new ArrayList<>(List.of(loss));
            fetches.addAll(Gradients.of(tf, loss, List.of(prediction)));
            try (Result result = computation.run(Map.of(), fetches, List.of())) {
                assertEquals(sum / measured.length, ((TFloat32)result.get(0)).getFloat(), 1e-4);
                float[] gradient = Tensors.values(result.get(1));
                for (int i = 0; i < gradient.length; i++) {
                    Scatter own = scatter.get(i % 2);
                    Scatter level = new Scatter(own.variance(predicted[i]), 0, own.low(), own.high(), own.outliers());
                    double numeric = (level.loss(predicted[i] + 1e-4, measured[i]) - level.loss(predicted[i] - 1e-4, measured[i])) / 2e-4;
                    assertEquals(numeric / measured.length, gradient[i], 2e-3, "value " + i);
                }
            }
        }
    }

    /** Gradients are those of both passes, opposite to each other, and finite where the passes agree. */
    @Test
    void bothPassesLearn() {
        float[][] apart = gradients(new float[]{2, 2, 2, 2}, new float[]{1, 1, 1, 1});
        assertEquals(2, apart[0][1], 1e-5);
        assertEquals(-2, apart[1][1], 1e-5);
        assertEquals(0, apart[0][0], 1e-6);
        float[][] equal = gradients(new float[]{2, 2, 2, 2}, new float[]{2, 2, 2, 2});
        assertTrue(Float.isFinite(equal[0][1]) && Float.isFinite(equal[1][1]));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(RestorationException.class, () -> new InversionError(Distance.SQUARED, -1, 0, 0));
        assertThrows(RestorationException.class, () -> new InversionError(Distance.SQUARED, 0, 0.5, 0));
        assertThrows(RestorationException.class, () -> new InversionError(Distance.SQUARED, 0, 0, -1));
        assertThrows(RestorationException.class, () -> new InvarianceError(Distance.SQUARED, -1, 0));
    }

    /** Of the invariance before the forward model, with respect to both restored images; the data term has none. */
    private static float[][] gradients(float[] whole, float[] hidden) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Operand<TFloat32> first = tf.identity(map(tf, whole));
            Operand<TFloat32> second = tf.identity(map(tf, hidden));
            Evaluation step = new Evaluation(tf, Map.of(Sample.WHOLE, first, Sample.INPUT, second),
                Map.of(Sample.WHOLE, map(tf, ONES), Sample.INPUT, map(tf, ONES)), maps(tf, HIDDEN), List.of());
            Operand<TFloat32> loss = Loss.of(new InvarianceError(Distance.SQUARED, 2, 0), new BlindSpotGrid(2)).training(step, null);
            try (Result result = computation.run(Map.of(), Gradients.of(tf, loss, List.of(first, second)), List.of())) {
                return new float[][]{Tensors.values(result.get(0)), Tensors.values(result.get(1))};
            }
        }
    }

    private static double loss(Objective objective, Map<String, float[]> restored, Map<String, float[]> predictions, float[] weight) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Evaluation step = new Evaluation(tf, maps(tf, restored), maps(tf, predictions), maps(tf, weight), List.of());
            Operand<TFloat32> value = Loss.of(objective, new BlindSpotGrid(2)).training(step, tf.constant(1f));
            try (Result result = computation.run(Map.of(), List.of(value), List.of())) {
                return ((TFloat32)result.get(0)).getFloat();
            }
        }
    }

    /** All targets are 1. */
    private static Map<String, Operand<TFloat32>> maps(Ops tf, float[] weight) {
        return maps(tf, Map.of(Sample.TARGET, ONES, Sample.WEIGHT, weight, Sample.USABLE, ONES));
    }

    private static Map<String, Operand<TFloat32>> maps(Ops tf, Map<String, float[]> values) {
        Map<String, Operand<TFloat32>> maps = new HashMap<>();
        values.forEach((name, array) -> maps.put(name, map(tf, array)));
        return maps;
    }

    private static Operand<TFloat32> map(Ops tf, float[] values) {
        return tf.reshape(tf.constant(values), tf.constant(new int[]{1, 2, 2, 1}));
    }
}
