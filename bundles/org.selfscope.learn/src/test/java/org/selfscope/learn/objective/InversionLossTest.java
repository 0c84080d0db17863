package org.selfscope.learn.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
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
                Map.of(Sample.WHOLE, map(tf, ONES), Sample.INPUT, map(tf, ONES)), maps(tf, HIDDEN));
            Operand<TFloat32> loss = Loss.of(new InvarianceError(Distance.SQUARED, 2, 0), new BlindSpotGrid(2)).training(step, null);
            try (Result result = computation.run(Map.of(), Gradients.of(tf, loss, List.of(first, second)), List.of())) {
                return new float[][]{Tensors.values(result.get(0)), Tensors.values(result.get(1))};
            }
        }
    }

    private static double loss(Objective objective, Map<String, float[]> restored, Map<String, float[]> predictions, float[] weight) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Evaluation step = new Evaluation(tf, maps(tf, restored), maps(tf, predictions), maps(tf, weight));
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
