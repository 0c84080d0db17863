package org.selfscope.learn.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.Sampler;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class LossTest {
    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);
    private static final Sampler NEIGHBOURS = new PairSampler(PLANE, new NeighbourPair(PLANE, 0));
    private static final Sampler DIAGONALS = new PairSampler(PLANE, new DiagonalPair(PLANE, 0));

    @ParameterizedTest
    @CsvSource({"SQUARED, 5", "ABSOLUTE, 2", "MIXED, 3.5"})
    void onlyWeightedPixelsCountAndTheirNumberDoesNot(Distance distance, double expected) {
        Map<String, float[]> maps = Map.of("target", new float[]{4, 9, 2, 9}, "weight", new float[]{1, 0, 1, 0});
        assertEquals(expected,
            loss(new TargetError(distance), new BlindSpotGrid(2), Map.of("input", new float[]{1, 2, 3, 4}), maps, 1), 1e-6);
    }

    /** By hand: difference 3 - 5 = -2, gap 7 - 4 = 3, correction (-5)^2. */
    @ParameterizedTest
    @CsvSource({"true, 0.25, 16.5", "true, 1, 54", "false, 0.25, 54"})
    void correctionGrowsWithProgress(boolean ramp, float progress, double expected) {
        Map<String, float[]> predictions = Map.of("input", new float[]{3}, "whole", new float[]{1, 7, 4, 9});
        Map<String, float[]> maps = Map.of("target", new float[]{5}, "weight", new float[]{1}, "input member", new float[]{1},
            "target member", new float[]{2});
        assertEquals(expected,
            loss(new GapCorrectedError(Distance.SQUARED, 2, ramp), NEIGHBOURS, predictions, maps, progress), 1e-5);
        assertEquals(4, validation(new GapCorrectedError(Distance.SQUARED, 2, ramp), NEIGHBOURS, predictions, maps), 1e-5);
    }

    /** By hand: residual (1/2)((3 - 5)^2 + (8 - 2)^2) = 20; halves of the whole 5.5 and 5, so (1/2)(2.5^2 + 3^2). */
    @Test
    void halvesPredictEachOtherAndAgreeWithTheWhole() {
        Map<String, float[]> predictions =
            Map.of("input", new float[]{3}, "target", new float[]{8}, "whole", new float[]{1, 7, 4, 9});
        Map<String, float[]> maps = Map.of("input", new float[]{2}, "target", new float[]{5}, "weight", new float[]{1});
        CrossConsistency objective = new CrossConsistency(Distance.SQUARED);
        assertEquals(20, validation(objective, DIAGONALS, predictions, maps), 1e-5);
        assertEquals(20 + 0.5 * (6.25 + 9), loss(objective, DIAGONALS, predictions, maps, 1), 1e-5);
    }

    /** By hand: halves 2 and 5 of which 3 and 9 are predicted: ((3 - 5)^2 + (9 - 2)^2 + w (3 - 9)^2) / (2 + w). */
    @ParameterizedTest
    @CsvSource({"0, 26.5", "1, 29.6666667", "2, 31.25"})
    void halvesPredictEachOtherAndAgree(double weight, double expected) {
        Map<String, float[]> predictions = Map.of("input", new float[]{3}, "target", new float[]{9});
        Map<String, float[]> maps = Map.of("input", new float[]{2}, "target", new float[]{5}, "weight", new float[]{1});
        MutualError objective = new MutualError(Distance.SQUARED, weight);
        assertEquals(expected, loss(objective, DIAGONALS, predictions, maps, 1), 1e-5);
        assertEquals(26.5, validation(objective, DIAGONALS, predictions, maps), 1e-5);
    }

    /** A network that changes nothing has the distance of the halves, whatever the weight. */
    @Test
    void theIdentityHasTheDistanceOfTheHalves() {
        Map<String, float[]> halves = Map.of("input", new float[]{2, 4, 1, 0}, "target", new float[]{5, 4, 0, 2});
        Map<String, float[]> maps = new HashMap<>(halves);
        maps.put("weight", new float[]{1, 1, 1, 1});
        assertEquals(1.5, loss(new MutualError(Distance.ABSOLUTE, 0.7), DIAGONALS, halves, maps, 1), 1e-6);
    }

    @Test
    void pairsAreNeededForPairs() {
        assertThrows(RestorationException.class, () -> Loss.of(new CrossConsistency(Distance.SQUARED), new BlindSpotGrid(2)));
        assertThrows(RestorationException.class, () -> Loss.of(new MutualError(Distance.SQUARED, 1), new BlindSpotGrid(2)));
        assertThrows(RestorationException.class, () -> new MutualError(Distance.SQUARED, -1));
        assertThrows(RestorationException.class, () -> new GapCorrectedError(Distance.SQUARED, -1, true));
    }

    private static double loss(Objective objective, Sampler sampler, Map<String, float[]> predictions, Map<String, float[]> maps,
        float progress) {
        return value(predictions, maps, step -> Loss.of(objective, sampler).training(step, step.tf().constant(progress)));
    }

    private static double validation(Objective objective, Sampler sampler, Map<String, float[]> predictions, Map<String, float[]> maps) {
        return value(predictions, maps, step -> Loss.of(objective, sampler).validation(step));
    }

    private static double value(Map<String, float[]> predictions, Map<String, float[]> maps,
        Function<Evaluation, Operand<TFloat32>> loss) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Operand<TFloat32> value = loss.apply(new Evaluation(tf, operands(tf, predictions), operands(tf, maps)));
            try (Result result = computation.run(Map.of(), List.of(value), List.of())) {
                return ((TFloat32)result.get(0)).getFloat();
            }
        }
    }

    /** Squares of one channel. */
    private static Map<String, Operand<TFloat32>> operands(Ops tf, Map<String, float[]> maps) {
        Map<String, Operand<TFloat32>> operands = new HashMap<>();
        maps.forEach((name, values) -> {
            int side = (int)Math.sqrt(values.length);
            operands.put(name, tf.reshape(tf.constant(values), tf.constant(new int[]{1, side, side, 1})));
        });
        return operands;
    }
}
