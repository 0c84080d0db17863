package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tile.Mirror;
import org.selfscope.learn.Examples;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.MapArray;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.network.Rectified;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.sampler.Sample;

import net.imglib2.util.Cast;

class InversionTest {
    private static final int SIZE = 72;
    private static final Psf BOX = new Psf(filled(25, 1), 5, 5);

    @TempDir
    Path parent;

    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"SELF_SUPERVISED_INVERSION", "SIAMESE_INVERSION"})
    void undoesBlurAndNoise(Method method) {
        float[] sharp = bars();
        float[] noisy = noisy(blurred(sharp), 12, 4);
        TrainingPlan plan = quick(method, 300).withForwardModel(new PsfConvolution(BOX));
        train(plan, noisy, TrainingListener.NONE);
        float[] restored = restored(noisy, plan);
        double before = error(noisy, sharp);
        double after = error(restored, sharp);
        assertTrue(after < 0.85 * before, method + ": " + before + " -> " + after);
        assertEquals(plan.forwardModel(), ModelFolder.read(parent.resolve("model")).forwardModel());
    }

    /** A point spread function that is a point changes nothing: the method is Noise2Self with a lower bound. */
    @Test
    void aPointIsNoForwardModel() {
        float[] noisy = noisy(bars(), 20, 1);
        TrainingPlan plan = quick(Method.SELF_SUPERVISED_INVERSION, 20);
        train(plan, noisy, TrainingListener.NONE);
        float[] without = restored(noisy, plan);
        train(plan.withForwardModel(new PsfConvolution(new Psf(filled(1, 1), 1, 1))), noisy, TrainingListener.NONE);
        assertArrayEquals(without, restored(noisy, plan));
    }

    @Test
    void aForwardModelOfMoreThanTwiceTheImageIsRefused() {
        int side = 2 * SIZE + 1;
        TrainingPlan plan = quick(Method.SELF_SUPERVISED_INVERSION, 2)
            .withForwardModel(new PsfConvolution(new Psf(filled(side * side, 1), side, side)));
        RestorationException e =
            assertThrows(RestorationException.class, () -> train(plan, noisy(bars(), 20, 1), TrainingListener.NONE));
        assertTrue(e.getMessage().contains("145 samples along X") && e.resolution().contains("Crop"), e.getMessage());
    }

    /** Of nothing but noise, nothing can be learnt: the training is started anew twice, says so, and gives a model all the same. */
    @Test
    void aTrainingThatStallsBeginsAnew() {
        List<String> warnings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void step(TrainingStep step) {
                // NB: only what is said counts here.
            }

            @Override
            public void note(String note, boolean isWarning) {
                (isWarning ? warnings : notes).add(note);
            }
        };
        float[] noise = noisy(filled(SIZE * SIZE, 100), 20, 9);
        train(quick(Method.SELF_SUPERVISED_INVERSION, 40).withForwardModel(new PsfConvolution(BOX)), noise, listener);
        assertEquals(2, warnings.size(), warnings.toString());
        assertTrue(warnings.get(1).startsWith("Training stalled") && warnings.get(1).contains("attempt 3 of 3"), warnings.toString());
        assertTrue(notes.size() == 2 && notes.get(0).startsWith("No outliers") && notes.get(1).contains("do not determine details"),
            notes.toString());
    }

    /**
     * Of patterns with a period of two pixels the blur leaves nothing that the loss could tell from noise, so that they are up to the network:
     * it must not hand down those of the noisy image, nor make up any.
     */
    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"SELF_SUPERVISED_INVERSION", "SIAMESE_INVERSION"})
    void finestPatternsAreNotMadeUp(Method method) {
        float[] noisy = noisy(blurred(bars()), 12, 4);
        UNet network = (UNet)((Rectified)method.plan().network()).network();
        TrainingPlan plan = quick(method, 60).withForwardModel(new PsfConvolution(BOX))
            .withNetwork(new Rectified(network.withSize(2, 8), Rectified.DEFAULT_SOFTNESS));
        plan = plan.withInference(plan.inference().withSymmetries(false));
        train(plan, noisy, TrainingListener.NONE);
        double left = chequers(restored(noisy, plan)) / chequers(noisy);
        assertTrue(left < 0.1, method + ": " + left);
    }

    /** Root mean square amplitude of chequers of single pixels, over small squares away from the border. */
    private static double chequers(float[] values) {
        double sum = 0;
        int count = 0;
        for (int y = 8; y < SIZE - 8; y += 4) {
            for (int x = 8; x < SIZE - 8; x += 4) {
                double amplitude = 0;
                for (int i = 0; i < 16; i++) {
                    amplitude += ((i % 4 + i / 4) % 2 == 0 ? 1 : -1) * values[(y + i / 4) * SIZE + x + i % 4] / 16.0;
                }
                sum += amplitude * amplitude;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    /** The background is not restored as bright as the mean of its noise, of which the half below 0 was cut off. */
    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"SELF_SUPERVISED_INVERSION", "SIAMESE_INVERSION"})
    void whatWasCutOffDoesNotBrightenTheDark(Method method) {
        float[] sharp = bars();
        float[] noisy = noisy(blurred(sharp), 30, 4);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = random.nextInt(100) == 0 ? 300 * random.nextInt(2) : Math.max(0, noisy[i] - 100);
            sharp[i] -= 100;
        }
        TrainingPlan plan = quick(method, 200).withForwardModel(new PsfConvolution(BOX));
        List<String> notes = new ArrayList<>();
        train(plan, noisy, listener(notes));
        double chosen = error(restored(noisy, plan), sharp);
        assertTrue(notes.get(0).contains("outliers") && notes.get(0).contains("cut off at the lowest value"), notes.toString());
        train(plan.withObjective(plan.objective().withDistance(Distance.SQUARED)), noisy, TrainingListener.NONE);
        double squared = error(restored(noisy, plan), sharp);
        assertTrue(chosen < 0.9 * squared, method + ": " + squared + " -> " + chosen);
    }

    private static TrainingListener listener(List<String> notes) {
        return new TrainingListener() {
            @Override
            public void step(TrainingStep step) {
                // NB: only what is said counts here.
            }

            @Override
            public void note(String note, boolean isWarning) {
                notes.add(note);
            }
        };
    }

    @Test
    void setbacksAreLossesThatAreNoNumbers() {
        Setbacks setbacks = new Setbacks(quick(Method.NOISE2SELF, 100), validation(1, 3), List.of());
        assertTrue(setbacks.after(3, Double.NaN, false, Double.NaN, Double.NaN).orElseThrow().contains("diverged after 3 steps"));
        assertTrue(setbacks.after(3, 1, true, Double.POSITIVE_INFINITY, 2).isPresent());
        assertTrue(setbacks.after(3, 1, false, Double.NaN, Double.NaN).isEmpty());
        Setbacks watching = new Setbacks(quick(Method.SELF_SUPERVISED_INVERSION, 100), validation(1, 3), List.of());
        assertTrue(watching.after(50, 1, true, 0.99, 0.99).isPresent());
        assertTrue(watching.after(49, 1, true, 0.99, 0.99).isEmpty());
        assertTrue(watching.after(50, 1, true, 0.97, 0.97).isEmpty());
    }

    private static Batch validation(float... targets) {
        long[] shape = {1, 1, targets.length, 1};
        return new Batch(Map.of(Sample.TARGET, new MapArray(targets, shape), Sample.WEIGHT, new MapArray(filled(targets.length, 1), shape)));
    }

    /** Pixels to which light would come from beyond a side of the patch do not count, unless it is a side of the image. */
    @Test
    void aPatchKnowsWhatItsInsideTells() {
        Scenes scenes = new Scenes(Framing.PLANES, List.of(Examples.plane(new float[20 * 12], 20, "")));
        PatchSource source = new PatchSource(scenes, List.of(new Normalization(0, 1)), new int[]{10, 12}, new int[]{3, 2});
        float[] known = source.known(new Place(0, new long[]{0, 0}, new int[]{10, 12}));
        for (int i = 0; i < known.length; i++) {
            assertEquals(i % 10 < 7 ? 1 : 0, known[i]);
        }
        float[] inside = source.known(new Place(0, new long[]{4, 0}, new int[]{10, 10}));
        for (int i = 0; i < inside.length; i++) {
            assertEquals(i % 10 >= 3 && i % 10 < 7 && i / 10 < 8 ? 1 : 0, inside[i]);
        }
    }

    /** Whatever hidden pixels and pixels for validation are, the network sees the same. */
    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"SELF_SUPERVISED_INVERSION", "NOISE2VOID"})
    void hiddenPixelsDoNotReachTheNetwork(Method method) {
        BlindSpots sampler = (BlindSpots)method.plan().sampler();
        float[] usable = filled(24 * 24, 1);
        int[] unseen = {30, 31, 55, 300};
        Arrays.stream(unseen).forEach(i -> usable[i] = 0);
        Block patch = new Block(noisy(new float[24 * 24], 1, 2), new int[]{24, 24}, 1);
        Sample sample = sampler.sample(patch, usable, unseen, 5);
        float[] other = patch.values().clone();
        for (int i = 0; i < other.length; i++) {
            other[i] += sample.weight()[i] > 0 || usable[i] == 0 ? 100 : 0;
        }
        Sample changed = sampler.sample(new Block(other, new int[]{24, 24}, 1), usable, unseen, 5);
        assertArrayEquals(sample.map(Sample.INPUT).values(), changed.map(Sample.INPUT).values());
        float[] before = sample.map(Sample.WHOLE).values();
        float[] after = changed.map(Sample.WHOLE).values();
        assertTrue(Arrays.stream(unseen).noneMatch(i -> before[i] == patch.values()[i] || after[i] == other[i]));
    }

    private static TrainingPlan quick(Method method, int steps) {
        TrainingPlan plan = method.plan();
        return plan.withNetwork(new Rectified(new UNet(1, 8), 0.2)).withBudget(new Budget(steps, 0, 0)).withThreads(1)
            .withRecipe(plan.recipe().withPatch(32, 32).withBatch(2).withLearningRate(0.005).withValidation(0.05, 10));
    }

    private void train(TrainingPlan plan, float[] noisy, TrainingListener listener) {
        new Trainer(Device.CPU).train(plan, List.of(Examples.plane(noisy, SIZE, "bars")), parent.resolve("model"), listener, Cancellation.NONE);
    }

    private float[] restored(float[] noisy, TrainingPlan plan) {
        Image image = Examples.plane(noisy, SIZE, "bars");
        Image restored = Floats.toImage(new float[noisy.length], image);
        try (Predictor predictor = Predictor.open(parent.resolve("model"), Device.CPU, 1)) {
            predictor.predict(image, Cast.unchecked(restored.pixels()), plan.inference(), Progress.NONE, Cancellation.NONE);
        }
        return Floats.of(restored);
    }

    /** Bright bars in both directions, twice as wide as the blur. */
    private static float[] bars() {
        float[] values = filled(SIZE * SIZE, 100);
        for (int i = 0; i < values.length; i++) {
            int along = i / SIZE < SIZE / 2 ? i % SIZE : i / SIZE;
            values[i] += along / 10 % 2 == 0 ? 100 : 0;
        }
        return values;
    }

    private static float[] blurred(float[] values) {
        float[] blurred = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int y = -2; y <= 2; y++) {
                for (int x = -2; x <= 2; x++) {
                    sum += values[(int)(Mirror.index(i / SIZE + y, SIZE) * SIZE + Mirror.index(i % SIZE + x, SIZE))];
                }
            }
            blurred[i] = (float)(sum / 25);
        }
        return blurred;
    }

    private static float[] noisy(float[] values, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] noisy = new float[values.length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float)(values[i] + deviation * random.nextGaussian());
        }
        return noisy;
    }

    private static double error(float[] values, float[] reference) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - reference[i]) * (double)(values[i] - reference[i]);
        }
        return sum / values.length;
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
