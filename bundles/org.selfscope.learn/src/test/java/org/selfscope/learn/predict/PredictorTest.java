package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Inference.Mode;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

class PredictorTest {

    private static final Image WAVES = Examples.noisyWaves(53, 38, 20, 3);

    @TempDir
    private static Path trained;

    @TempDir
    private Path parent;

    @BeforeAll
    static void train() {
        new Trainer(Device.CPU).train(Examples.quickPlan(200), List.of(WAVES), trained, TrainingListener.NONE, Cancellation.NONE);
    }

    @ParameterizedTest
    @CsvSource({"SINGLE_PASS, false, 3", "SINGLE_PASS, true, 2", "J_INVARIANT, false, 2", "J_INVARIANT, true, 1"})
    void tilesGiveTheValuesOfTheWhole(Mode mode, boolean symmetries, int depth) {
        Path model = randomModel(new UNet(depth, 3), 3);
        Inference inference = new Inference(mode, symmetries);
        float[] whole = predict(model, WAVES, inference, Predictor.TILE_PIXELS);
        float[] tiled = predict(model, WAVES, inference, 32 * 32);
        assertArrayEquals(whole, tiled, 1e-5f * 100);
        assertTrue(deviation(whole) > 1, "a network that does nothing would pass");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void intervalIsPartOfTheWhole(Mode mode) {
        Path model = randomModel(new UNet(1, 3), 3);
        Inference inference = new Inference(mode, false);
        float[] whole = predict(model, WAVES, inference, Predictor.TILE_PIXELS);
        float[] part = new float[7 * 5];
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1)) {
            predictor.predict(WAVES, Views.translate(ArrayImgs.floats(part, 7, 5), 46, 11), inference, Progress.NONE, Cancellation.NONE);
        }
        for (int i = 0; i < part.length; i++) {
            assertEquals(whole[(11 + i / 7) * 53 + 46 + i % 7], part[i], 1e-3f);
        }
    }

    /** The blindness that the method declares, of the whole machine, at the border and inside, for random and for trained weights. */
    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, false"})
    void blindOutputNeverDependsOnTheBlindSet(int period, boolean symmetries) {
        Inference inference = new Inference(Mode.J_INVARIANT, symmetries);
        assertBlind(randomModel(new UNet(2, 3), period), inference);
        assertBlind(trained, inference);
    }

    private static void assertBlind(Path model, Inference inference) {
        float[] before = predict(model, WAVES, inference, Predictor.TILE_PIXELS);
        for (int[] at : new int[][]{{0, 0}, {1, 0}, {52, 37}, {0, 20}, {51, 36}, {26, 19}}) {
            float[] after = predict(model, changed(at[0], at[1]), inference, Predictor.TILE_PIXELS);
            for (List<Integer> offset : Method.NOISE2SELF.plan().blindSet().offsets()) {
                int x = at[0] - offset.get(0);
                int y = at[1] - offset.get(1);
                assertEquals(before[y * 53 + x], after[y * 53 + x], 0f, "at " + x + ", " + y);
            }
            assertNotEquals(0, difference(before, after), "the neighbours must see the change");
        }
    }

    @Test
    void singlePassSeesThePixelItself() {
        Path model = randomModel(new UNet(1, 3), 3);
        Inference inference = new Inference(Mode.SINGLE_PASS, false);
        float[] before = predict(model, WAVES, inference, Predictor.TILE_PIXELS);
        float[] after = predict(model, changed(26, 19), inference, Predictor.TILE_PIXELS);
        assertNotEquals(before[19 * 53 + 26], after[19 * 53 + 26]);
    }

    @Test
    void symmetriesMakeTheNetworkCommuteWithMirrors() {
        Path model = randomModel(new UNet(0, 3), 3);
        Inference inference = new Inference(Mode.SINGLE_PASS, true);
        float[] mirrored = new float[53 * 38];
        float[] values = Floats.of(WAVES);
        float[] expected = predict(model, WAVES, inference, Predictor.TILE_PIXELS);
        for (int i = 0; i < values.length; i++) {
            mirrored[i] = values[i / 53 * 53 + 52 - i % 53];
        }
        float[] result = predict(model, Examples.plane(mirrored, 53, "mirrored"), inference, Predictor.TILE_PIXELS);
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i / 53 * 53 + 52 - i % 53], result[i], 1e-3f);
        }
    }

    @Test
    void planesAlongOtherAxesAreRestoredOnTheirOwn() {
        Path model = randomModel(new UNet(1, 3), 3);
        float[] first = Floats.of(WAVES);
        float[] second = Floats.of(Examples.noisyWaves(53, 38, 20, 4));
        float[] both = new float[2 * first.length];
        for (int i = 0; i < first.length; i++) {
            both[2 * i] = first[i];
            both[2 * i + 1] = second[i];
        }
        Image movie = new Image(ArrayImgs.floats(both, 2, 53, 38),
            Stream.of(AxisType.TIME, AxisType.X, AxisType.Y).map(Axis::of).toList(), "movie", "");
        float[] restored = predict(model, movie, Inference.DEFAULT, Predictor.TILE_PIXELS);
        float[] alone = predict(model, Examples.plane(second, 53, "second"), Inference.DEFAULT, Predictor.TILE_PIXELS);
        for (int i = 0; i < alone.length; i++) {
            assertEquals(alone[i], restored[2 * i + 1], 1e-3f);
        }
    }

    @Test
    void trainedNetworkRemovesNoise() {
        float[] clean = Floats.of(Examples.noisyWaves(53, 38, 0, 3));
        double before = difference(clean, Floats.of(WAVES));
        for (Mode mode : Mode.values()) {
            double after = difference(clean, predict(trained, WAVES, new Inference(mode, false), Predictor.TILE_PIXELS));
            assertTrue(after < 0.5 * before, mode + ": " + after + " of " + before);
        }
    }

    /** A leak would show as a loss below the variance of the noise, and as noise that gets through. */
    @Test
    void pureNoiseCannotBePredicted() {
        Image noise = Examples.plane(normal(128 * 128), 128, "noise");
        Path model = parent.resolve("noise");
        ModelDescription description =
            new Trainer(Device.CPU).train(Examples.quickPlan(100), List.of(noise), model, TrainingListener.NONE, Cancellation.NONE);
        // Of some 800 pixels, so that its deviation is 0.05.
        assertEquals(1, description.training().validationLoss(), 0.15);
        float[] blind = predict(model, noise, new Inference(Mode.J_INVARIANT, false), Predictor.TILE_PIXELS);
        assertTrue(deviation(blind) < 0.35, "deviation " + deviation(blind));
    }

    /** Mean square error to the noisy image = that to the clean image + mean square of the noise, and the best mixture gains what it may. */
    @Test
    void lossIsErrorPlusNoiseAndShrinkageGains() {
        Image clean = Examples.noisyWaves(240, 200, 0, 5);
        Image noisy = Examples.noisyWaves(240, 200, 20, 5);
        Path model = parent.resolve("identity");
        TrainingPlan plan = Examples.quickPlan(60);
        // Large patches, since what lies at their borders lacks surroundings: the loss of training would be larger than that of the image.
        ModelDescription description = new Trainer(Device.CPU).train(plan.withRecipe(plan.recipe().withPatch(96, 96)), List.of(noisy), model,
            TrainingListener.NONE, Cancellation.NONE);
        float[] truth = Floats.of(clean);
        float[] values = Floats.of(noisy);
        Inference blind = new Inference(Mode.J_INVARIANT, false);
        float[] restored = predict(model, noisy, blind, Predictor.TILE_PIXELS);
        double noise = difference(values, truth);
        double loss = difference(restored, values);
        assertEquals(difference(restored, truth) + noise, loss, 0.01 * loss);
        double estimated = description.training().validationLoss() * description.training().squaredUnit();
        assertEquals(loss, estimated, 0.05 * loss);
        double mixed = difference(predict(model, noisy, blind.withNoise(Math.sqrt(noise)), Predictor.TILE_PIXELS), truth);
        assertEquals(10 * Math.log10(loss / noise), 10 * Math.log10(difference(restored, truth) / mixed), 0.1);
    }

    @Test
    void progressEndsAtOneAndCancellationStops() {
        Path model = randomModel(new UNet(1, 3), 3);
        List<Double> fractions = new ArrayList<>();
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, 32 * 32)) {
            predictor.predict(WAVES, result(), Inference.DEFAULT, (fraction, message) -> fractions.add(fraction), Cancellation.NONE);
            assertEquals(1, fractions.get(fractions.size() - 1));
            assertTrue(fractions.size() > 3);
            Cancellation cancelled = () -> {
                throw new CancellationException();
            };
            assertThrows(CancellationException.class,
                () -> predictor.predict(WAVES, result(), Inference.DEFAULT, Progress.NONE, cancelled));
        }
    }

    @Test
    void targetOutsideTheImageIsRefused() {
        try (Predictor predictor = Predictor.open(randomModel(new UNet(1, 3), 3), Device.CPU, 1)) {
            assertThrows(RestorationException.class,
                () -> predictor.predict(WAVES, ArrayImgs.floats(54, 38), Inference.DEFAULT, Progress.NONE, Cancellation.NONE));
            assertThrows(RestorationException.class,
                () -> predictor.predict(WAVES, ArrayImgs.floats(5, 3, 2), Inference.DEFAULT, Progress.NONE, Cancellation.NONE));
        }
    }

    @Test
    void valuesThatAreNotFiniteAreRefusedWithTheNameOfTheImage() {
        float[] values = Floats.of(WAVES);
        values[700] = Float.NaN;
        RestorationException e = assertThrows(RestorationException.class, () -> predict(randomModel(new UNet(1, 3), 3),
            Floats.toImage(values, WAVES), Inference.DEFAULT, Predictor.TILE_PIXELS));
        assertTrue(e.getMessage().contains("\"waves\" contains values"), e.getMessage());
    }

    @Test
    void singlePixelIsRestoredButNotBlindly() {
        Path model = randomModel(new UNet(2, 3), 3);
        Image pixel = Examples.plane(new float[]{100}, 1, "pixel");
        assertEquals(1, predict(model, pixel, new Inference(Mode.SINGLE_PASS, true), Predictor.TILE_PIXELS).length);
        assertThrows(RestorationException.class,
            () -> predict(model, pixel, new Inference(Mode.J_INVARIANT, false), Predictor.TILE_PIXELS));
    }

    @Test
    void planeThatDoesNotFitNeverReachesTensorFlow() {
        Path model = randomModel(new UNet(2, 3), 3);
        try (RestorationNetwork network = new RestorationNetwork(ModelFolder.graph(model),
            ModelFolder.read(model).support(), 1, new Compute(Device.CPU, 1))) {
            assertThrows(IllegalArgumentException.class, () -> network.evaluate(new Block(new float[9 * 9], new int[]{9, 9}, 1)));
            assertThrows(IllegalArgumentException.class, () -> network.evaluate(new Block(new float[0], new int[]{0, 8}, 1)));
            assertThrows(IllegalArgumentException.class, () -> network.evaluate(new Block(new float[8 * 8 * 2], new int[]{8, 8}, 2)));
            assertThrows(IllegalArgumentException.class,
                () -> network.evaluate(new Block(new float[8 * 8 * 8], new int[]{8, 8, 8}, 1)));
        }
    }

    private Path randomModel(UNet network, int period) {
        Path model = parent.resolve("random");
        Examples.randomModel(model, network, period, 11);
        return model;
    }

    private static float[] normal(int length) {
        SplittableRandom random = new SplittableRandom(9);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)random.nextGaussian();
        }
        return values;
    }

    private static Image changed(int x, int y) {
        float[] values = Floats.of(WAVES);
        values[y * 53 + x] += 500;
        return Floats.toImage(values, WAVES);
    }

    private static ArrayImg<FloatType, ?> result() {
        return ArrayImgs.floats(53, 38);
    }

    private static float[] predict(Path model, Image image, Inference inference, long tilePixels) {
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(image.dimensions());
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, tilePixels)) {
            predictor.predict(image, result, inference, Progress.NONE, Cancellation.NONE);
        }
        return Floats.of(result);
    }

    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double)(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static double deviation(float[] values) {
        double mean = 0;
        for (float v : values) {
            mean += v / values.length;
        }
        float[] constant = new float[values.length];
        Arrays.fill(constant, (float)mean);
        return Math.sqrt(difference(values, constant));
    }
}
