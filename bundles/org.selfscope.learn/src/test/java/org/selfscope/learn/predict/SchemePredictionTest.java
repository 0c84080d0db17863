package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.sampler.SchemeSampler;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** Models that learnt from a sampling scheme. */
class SchemePredictionTest {

    private static final int WIDTH = 53;

    private static final Image WAVES = Examples.noisyWaves(WIDTH, 38, 20, 3);

    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    private static final Inference BLIND = new Inference(Inference.Mode.J_INVARIANT, false);

    @TempDir
    private Path parent;

    static Stream<BlindSpotScheme> schemes() {
        return Stream.of(new GridBlindSpot(PLANE, 4, BlindSpot.box(3, 1), new Interpolation(), 1),
            new GridBlindSpot(PLANE, 3, BlindSpot.POINT, new NeighbourMedian(4), 1),
            new GridBlindSpot(PLANE, 4, BlindSpot.box(7, 1), new RandomNeighbour(2), 1),
            new RandomBlindSpot(PLANE, 0.01, 1, BlindSpot.cross(3, 3), new RandomNeighbour(5), 1));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void tilesGiveTheValuesOfTheWhole(BlindSpotScheme scheme) {
        Path model = randomModel(scheme);
        assertArrayEquals(predict(model, WAVES, Predictor.TILE_PIXELS), predict(model, WAVES, 20 * 20), 1e-3f);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aPixelDependsOnNothingThatItsBlindSpotHides(BlindSpotScheme scheme) {
        Path model = randomModel(scheme);
        float[] before = predict(model, WAVES, Predictor.TILE_PIXELS);
        for (int[] at : new int[][]{{0, 0}, {52, 37}, {1, 20}, {26, 19}}) {
            float[] after = predict(model, changed(at[0], at[1]), Predictor.TILE_PIXELS);
            for (int x = Math.max(0, at[0] - scheme.spot().reach(0)); x <= Math.min(WIDTH - 1, at[0] + scheme.spot().reach(0)); x++) {
                assertEquals(before[at[1] * WIDTH + x], after[at[1] * WIDTH + x], "at " + x + ", " + at[1]);
            }
        }
    }

    @Test
    void trainingWithARandomSchemeRemovesNoise() {
        RandomBlindSpot scheme = new RandomBlindSpot(PLANE, 0.05, 1, BlindSpot.POINT, new RandomNeighbour(3), 1);
        ModelDescription description = new Trainer(Device.CPU).train(Examples.quickPlan(200).withSampler(new SchemeSampler(scheme)),
            List.of(WAVES), parent.resolve("trained"), TrainingListener.NONE, Cancellation.NONE);
        assertEquals(new SchemeSampler(scheme), description.sampler());
        float[] clean = Floats.of(Examples.noisyWaves(WIDTH, 38, 0, 3));
        double after = error(clean, predict(parent.resolve("trained"), WAVES, Predictor.TILE_PIXELS));
        assertTrue(after < 0.5 * error(clean, Floats.of(WAVES)), "mean squared error " + after);
    }

    private Path randomModel(BlindSpotScheme scheme) {
        Path model = parent.resolve("random");
        Examples.randomModel(model, new UNet(1, 3), new SchemeSampler(scheme), 11);
        return model;
    }

    private static Image changed(int x, int y) {
        float[] values = Floats.of(WAVES);
        values[y * WIDTH + x] += 500;
        return Floats.toImage(values, WAVES);
    }

    private static float[] predict(Path model, Image image, long tilePixels) {
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(image.dimensions());
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, tilePixels)) {
            predictor.predict(image, result, BLIND, Progress.NONE, Cancellation.NONE);
        }
        return Floats.of(result);
    }

    private static double error(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double)(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
