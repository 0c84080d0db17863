package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Schedule;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;

class CheckpointTest {
    private static final Image WAVES = Examples.noisyWaves(41, 35, 20, 1);
    @TempDir
    private Path parent;

    static Stream<TrainingPlan> plans() {
        TrainingPlan plan = Examples.quickPlan(14);
        return Stream.of(plan, plan.withRecipe(plan.recipe().withSchedule(new Schedule.Plateau(0.5, 1, 0.2), 9)));
    }

    /** Stopped between two validations, which must leave no trace, and after one. */
    @ParameterizedTest
    @MethodSource("plans")
    void continuedTrainingHasTheBitsOfAnUninterruptedOne(TrainingPlan plan) throws IOException {
        ModelDescription whole = train(plan, "whole", Optional.empty());
        Optional<Path> state = Optional.of(parent.resolve("state"));
        train(plan.withBudget(steps(3)), "first", state);
        train(plan.withBudget(steps(10)), "second", state);
        ModelDescription continued = train(plan, "third", state);
        for (String file : List.of("weights.bin", "graph.pb")) {
            assertArrayEquals(bytes("whole", file), bytes("third", file), file);
        }
        assertEquals(whole.training().validationLoss(), continued.training().validationLoss());
        assertEquals(whole.training().bestStep(), continued.training().bestStep());
        assertEquals(14, continued.training().steps());
    }

    @Test
    void finishedTrainingGivesItsModelAgain() throws IOException {
        Optional<Path> state = Optional.of(parent.resolve("state"));
        train(Examples.quickPlan(10), "first", state);
        ModelDescription again = train(Examples.quickPlan(10), "again", state);
        assertArrayEquals(bytes("first", "weights.bin"), bytes("again", "weights.bin"));
        assertEquals(10, again.training().steps());
    }

    @Test
    void stateOfAnotherTrainingIsRefused() {
        Optional<Path> state = Optional.of(parent.resolve("state"));
        train(Examples.quickPlan(5), "first", state);
        RestorationException settings =
            assertThrows(RestorationException.class, () -> train(Examples.quickPlan(9).withSeed(7), "second", state));
        assertTrue(settings.getMessage().contains("other settings"), settings.getMessage());
        RestorationException images = assertThrows(RestorationException.class, () -> new Trainer(Device.CPU).train(Examples.quickPlan(9),
            List.of(Examples.noisyWaves(41, 35, 20, 2)), parent.resolve("third"), state, TrainingListener.NONE, Cancellation.NONE));
        assertTrue(images.getMessage().contains("other images"), images.getMessage());
    }

    @Test
    void damagedStateIsRefused() throws IOException {
        Optional<Path> state = Optional.of(parent.resolve("state"));
        train(Examples.quickPlan(5), "first", state);
        Path file = state.get().resolve("training.checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[]{0, 3, 40, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            RestorationException e =
                assertThrows(RestorationException.class, () -> train(Examples.quickPlan(9), "second", state), length + " bytes");
            assertEquals(RestorationException.Kind.FILE, e.kind());
        }
    }

    private static Budget steps(int steps) {
        return new Budget(steps, 0, 0);
    }

    private ModelDescription train(TrainingPlan plan, String name, Optional<Path> state) {
        return new Trainer(Device.CPU).train(plan, List.of(WAVES), parent.resolve(name), state, TrainingListener.NONE, Cancellation.NONE);
    }

    private byte[] bytes(String name, String file) throws IOException {
        return Files.readAllBytes(parent.resolve(name).resolve(file));
    }
}
