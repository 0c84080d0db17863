package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.Precision;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.normalize.Normalizer;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.GapCorrectedError;
import org.selfscope.learn.sampler.BlindSpotGrid;

class TrainerTest {

    private static final Image WAVES = Examples.noisyWaves(61, 45, 20, 1);

    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sameSeedGivesSameBitsAndAnotherSeedOthers(int threads) throws IOException {
        TrainingPlan plan = Examples.quickPlan(12).withThreads(threads);
        train(plan, "first");
        train(plan, "second");
        train(plan.withSeed(2), "third");
        assertArrayEquals(weights("first"), weights("second"));
        assertFalse(Arrays.equals(weights("first"), weights("third")));
    }

    @Test
    void validationLossFallsTowardsTheVarianceOfTheNoise() {
        List<TrainingStep> steps = new ArrayList<>();
        ModelDescription model = new Trainer(Device.CPU).train(Examples.quickPlan(150), List.of(WAVES), parent.resolve("m"), steps::add,
            Cancellation.NONE);
        TrainingStep first = steps.stream().filter(TrainingStep::isValidated).findFirst().orElseThrow();
        double unit = model.training().squaredUnit();
        assertTrue(model.training().validationLoss() < 0.8 * first.validationLoss());
        // Noise of deviation 20; the waves alone have a variance of about 25^2.
        assertEquals(400, model.training().validationLoss() * unit, 150);
    }

    @Test
    void stepsAreCountedAndTheBestIsKept() {
        List<TrainingStep> steps = new ArrayList<>();
        ModelDescription model =
            new Trainer(Device.CPU).train(Examples.quickPlan(13), List.of(WAVES), parent.resolve("m"), steps::add, Cancellation.NONE);
        assertEquals(13, steps.size());
        assertEquals(List.of(5, 10, 13), steps.stream().filter(TrainingStep::isValidated).map(TrainingStep::step).toList());
        double smallest = steps.stream().filter(TrainingStep::isValidated).mapToDouble(TrainingStep::validationLoss).min().orElseThrow();
        assertEquals(smallest, model.training().validationLoss());
        assertEquals(smallest, steps.get(12).bestValidationLoss());
        assertEquals(13, model.training().steps());
        assertEquals(0, steps.get(12).secondsLeft());
        assertEquals(model, ModelFolder.read(parent.resolve("m")));
    }

    @Test
    void patienceAndTimeEndTraining() {
        TrainingPlan plan = Examples.quickPlan(100_000);
        // A rate this small changes nothing that shows, so that no later validation is better by chance alone for long.
        TrainingPlan still = plan.withBudget(new Budget(100_000, 0, 5)).withRecipe(plan.recipe().withLearningRate(1e-30));
        ModelDescription impatient = train(still, "a");
        assertEquals(10, impatient.training().steps());
        ModelDescription timed = train(plan.withBudget(new Budget(100_000, 0.5, 0)), "b");
        assertTrue(timed.training().steps() < 100_000);
        assertTrue(timed.training().seconds() < 5);
    }

    /** A rate this small changes no weight, so that all validations are alike. */
    @Test
    void theLastWeightsAreKeptWhereLossesDoNotTellWhichAreBest() {
        TrainingPlan plan = Examples.quickPlan(15);
        TrainingPlan still = plan.withRecipe(plan.recipe().withLearningRate(1e-30));
        assertEquals(5, train(still, "a").training().bestStep());
        TrainingPlan pairs = Method.NEIGHBOR2NEIGHBOR.plan().withNetwork(still.network()).withRecipe(still.recipe()).withThreads(1);
        assertEquals(15, train(pairs.withBudget(still.budget()), "b").training().bestStep());
        GapCorrectedError uncorrected = new GapCorrectedError(Distance.SQUARED, 0, false);
        assertEquals(5, train(pairs.withBudget(still.budget()).withObjective(uncorrected), "c").training().bestStep());
    }

    /** On processors that have it, it trains as well; on others it is refused before anything is computed. */
    @Test
    void reducedPrecisionTrainsOrIsRefused() {
        TrainingPlan plan = Examples.quickPlan(40);
        TrainingPlan reduced = plan.withRecipe(plan.recipe().withPrecision(Precision.BFLOAT16));
        if (Precision.BFLOAT16.isFast()) {
            assertEquals(train(plan, "a").training().validationLoss(), train(reduced, "b").training().validationLoss(), 0.1);
        } else {
            RestorationException refusal = assertThrows(RestorationException.class, () -> train(reduced, "b"));
            assertEquals(RestorationException.Kind.SETTING, refusal.kind());
            assertFalse(Files.exists(parent.resolve("b")));
        }
    }

    @Test
    void cancelledTrainingLeavesNothing() throws IOException {
        int[] steps = {0};
        Cancellation afterThree = () -> {
            if (steps[0] >= 3) {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> new Trainer(Device.CPU).train(Examples.quickPlan(1000), List.of(WAVES),
            parent.resolve("m"), step -> steps[0] = step.step(), afterThree));
        assertEquals(3, steps[0]);
        try (Stream<Path> files = Files.list(parent)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void divergenceIsReported() {
        TrainingPlan plan = Examples.quickPlan(400);
        RestorationException e = assertThrows(RestorationException.class,
            () -> train(plan.withNormalizer(Normalizer.IDENTITY), "m", scaled(WAVES, 1e30f)));
        assertEquals(RestorationException.Kind.TRAINING, e.kind());
        assertTrue(e.getMessage().startsWith("Training diverged"), e.getMessage());
    }

    @Test
    void imagesOfDifferentSizesTrainTogether() {
        ModelDescription model = train(Examples.quickPlan(5), "m", WAVES, Examples.noisyWaves(20, 33, 20, 2));
        assertNotEquals(0, model.training().bestStep());
    }

    @Test
    void imageThatHardlyHoldsAMaskedPixelStillTrains() {
        ModelDescription model = train(Examples.quickPlan(5).withSampler(new BlindSpotGrid(16)), "m", Examples.noisyWaves(8, 8, 20, 2));
        assertTrue(Double.isFinite(model.training().validationLoss()));
    }

    @Test
    void tooSmallOrNoImagesAreRefused() {
        RestorationException e =
            assertThrows(RestorationException.class, () -> train(Examples.quickPlan(5), "m", Examples.noisyWaves(1, 1, 1, 1)));
        assertTrue(e.getMessage().contains("1 x 1"), e.getMessage());
        assertThrows(RestorationException.class, () -> train(Examples.quickPlan(5), "m", new Image[0]));
    }

    private static Image scaled(Image image, float factor) {
        float[] values = Floats.of(image);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Floats.toImage(values, image);
    }

    private ModelDescription train(TrainingPlan plan, String name) {
        return train(plan, name, WAVES);
    }

    private ModelDescription train(TrainingPlan plan, String name, Image... images) {
        return new Trainer(Device.CPU).train(plan, List.of(images), parent.resolve(name), TrainingListener.NONE, Cancellation.NONE);
    }

    private byte[] weights(String name) throws IOException {
        return Files.readAllBytes(parent.resolve(name).resolve("weights.bin"));
    }
}
