package org.selfscope.learn.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.UNet;

class EstimateTest {

    private static TrainingPlan plan(int depth, int width, int batch, int patch) {
        TrainingPlan plan = Method.NOISE2SELF.plan();
        return plan.withNetwork(new UNet(depth, width)).withRecipe(plan.recipe().withBatch(batch).withPatch(patch, patch));
    }

    /** The peaks (VmHWM) in MB are those of releng/bench/MemoryBenchmark.java, on Linux with two threads. */
    @ParameterizedTest
    @CsvSource({"0, 4, 1, 16, 401", "1, 24, 2, 64, 451", "2, 32, 4, 128, 598", "3, 48, 4, 128, 883", "1, 64, 8, 64, 595", "4, 32, 2, 256, 1195",
        "2, 64, 4, 256, 1931", "1, 24, 16, 128, 812"})
    void memoryIsThatOfTheProcess(int depth, int width, int batch, int patch, double peak) {
        TrainingPlan plan = plan(depth, width, batch, patch);
        double estimated = Estimate.of(plan).trainingMemory(plan) / (double)(1 << 20);
        assertEquals(1, estimated / peak, 0.2, () -> "estimated " + estimated);
    }

    @Test
    void timeFollowsThePixelsAndTheStepsAndEndsWithTheLimit() {
        TrainingPlan plan = plan(2, 32, 4, 128).withThreads(2);
        Estimate estimate = Estimate.of(plan);
        double seconds = estimate.trainingSeconds(plan);
        assertEquals(2 * seconds, estimate.trainingSeconds(plan.withBudget(new Budget(2 * plan.budget().maxSteps(), 0, 0))), 1e-9);
        assertEquals(seconds, estimate.trainingSeconds(plan(2, 32, 1, 256).withThreads(2)), 1e-9);
        assertEquals(10, estimate.trainingSeconds(plan.withBudget(new Budget(plan.budget().maxSteps(), 10, 0))));
    }

    /** A pair's halves have a quarter of the pixels of a patch; evaluations with gradient take three times as long as others. */
    @ParameterizedTest
    @CsvSource({"NOISE2SELF, 3", "NOISE2VOID, 3", "NEIGHBOR2NEIGHBOR, 1.75", "ZERO_SHOT_NOISE2NOISE, 4.5"})
    void timeFollowsThePassesOfTheMethod(Method method, double evaluations) {
        TrainingPlan plan = method.plan().withThreads(1);
        double step = Estimate.of(plan).trainingSeconds(plan) / plan.budget().maxSteps();
        double products = Estimate.of(plan).load().products() * 2 * 64 * 64;
        assertEquals(evaluations, (step - 0.002) * 20e9 / products, 1e-9);
    }

    @Test
    void tilesStayWithinTheirMemoryAndHaveALeastSize() {
        Estimate estimate = Estimate.of(UNet.DEFAULT, Signature.PLANE);
        for (long memory : new long[]{1 << 24, 1L << 28, 1L << 40}) {
            long pixels = estimate.tilePixels(memory);
            assertTrue(estimate.tileMemory(pixels) <= memory && estimate.tileMemory(pixels + 1) >= memory);
        }
        assertEquals(1 << 12, estimate.tilePixels(1));
    }
}
