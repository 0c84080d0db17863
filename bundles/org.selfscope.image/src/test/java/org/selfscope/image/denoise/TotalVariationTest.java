package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.block.Block;

class TotalVariationTest extends DenoiserContract {

    private static final double PURE = Double.POSITIVE_INFINITY;

    @Override
    Denoiser denoiser(double unit) {
        return new TotalVariation(2 * unit, PURE, 1e-3, 1000);
    }

    /** Of two pixels a and b, the minimiser moves both by the weight towards each other, as far as they meet. */
    @Test
    void twoPixelsApproachEachOtherByTheWeight() {
        for (double weight : new double[]{0.5, 1, 3}) {
            float[] minimiser = new TotalVariation(weight, PURE, 1e-5, 5000).denoise(new Block(new float[]{2, 6}, 2), Cancellation.NONE);
            double step = Math.min(weight, 2);
            assertEquals(2 + step, minimiser[0], 1e-3);
            assertEquals(6 - step, minimiser[1], 1e-3);
        }
    }

    /** No move of any pixel, however small, makes the objective smaller than it is at the minimiser of a strictly convex function. */
    @ParameterizedTest
    @ValueSource(doubles = {PURE, 0.7, 2})
    void theObjectiveIsSmallestAmongAllImagesNearby(double length) {
        for (int[] size : new int[][]{{6}, {3, 3}, {3, 2, 2}}) {
            Block block = noisy(1, 0, 1, size);
            TotalVariation tv = new TotalVariation(0.4, length, 1e-5, 3000);
            float[] found = tv.denoise(block, Cancellation.NONE);
            float[] bruteForce = bruteForce(block, tv);
            for (int i = 0; i < found.length; i++) {
                assertEquals(bruteForce[i], found[i], 5e-3);
            }
            assertTrue(tv.objective(block, found) <= tv.objective(block, bruteForce) + 1e-5);
        }
    }

    /** Where all gradients are flat, the minimiser solves the linear equation (1 - length² Laplacian) u = f. */
    @Test
    void flatSlopesAreSmoothedLinearly() {
        Block block = noisy(4, 0, 1, 19, 14);
        float[] found = new TotalVariation(1e4, 1.5, 1e-6, 3000).denoise(block, Cancellation.NONE);
        for (int y = 0; y < 14; y++) {
            for (int x = 0; x < 19; x++) {
                double laplacian = 0;
                for (int[] to : new int[][]{{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}}) {
                    if (to[0] >= 0 && to[0] < 19 && to[1] >= 0 && to[1] < 14) {
                        laplacian += found[to[1] * 19 + to[0]] - found[y * 19 + x];
                    }
                }
                assertEquals(block.values()[y * 19 + x], found[y * 19 + x] - 1.5 * 1.5 * laplacian, 1e-3);
            }
        }
    }

    /** What is left of a ramp by total variation has steps; smoothing leaves a ramp. */
    @Test
    void smoothingMakesNoStairs() {
        Block noise = noisy(5, 0, 1, 400);
        float[] ramp = noise.values().clone();
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] += 0.1f * i;
        }
        assertTrue(flatParts(new TotalVariation(5, PURE, 1e-3, 9000).denoise(noise.with(ramp), Cancellation.NONE)) > 0.5);
        assertTrue(flatParts(new TotalVariation(5, 5, 1e-3, 9000).denoise(noise.with(ramp), Cancellation.NONE)) < 0.1);
    }

    private static double flatParts(float[] values) {
        int flat = 0;
        for (int i = 1; i < values.length; i++) {
            flat += Math.abs(values[i] - values[i - 1]) < 0.01 ? 1 : 0;
        }
        return (double)flat / values.length;
    }

    /** Random moves that become smaller and smaller, kept where they help. */
    private static float[] bruteForce(Block block, TotalVariation tv) {
        SplittableRandom random = new SplittableRandom(5);
        float[] image = block.values().clone();
        double best = tv.objective(block, image);
        for (double step = 0.5; step > 1e-4; step *= 0.9995) {
            float[] moved = image.clone();
            int from = random.nextInt(moved.length);
            int to = random.nextBoolean() ? from + 1 : from + 1 + random.nextInt(moved.length - from);
            float move = (float)(step * (2 * random.nextDouble() - 1));
            for (int i = from; i < to; i++) {
                moved[i] += move;
            }
            double objective = tv.objective(block, moved);
            if (objective < best) {
                best = objective;
                image = moved;
            }
        }
        return image;
    }

    /** The gap bounds the distance from the minimiser; the tolerance is a part of the distance from the noisy image. */
    @ParameterizedTest
    @ValueSource(doubles = {PURE, 3})
    void theToleranceIsKept(double length) {
        Block block = noisy(2, 10, 1, 40, 30);
        for (double weight : new double[]{0.3, 1.5, 8}) {
            float[] exact = new TotalVariation(weight, length, 1e-3, 9000).denoise(block, Cancellation.NONE);
            for (double tolerance : new double[]{0.3, 0.1, 0.02}) {
                float[] found = new TotalVariation(weight, length, tolerance, 9000).denoise(block, Cancellation.NONE);
                assertTrue(distance(found, exact) <= (tolerance + 1e-3) * distance(found, block.values()));
            }
        }
    }

    private static double distance(float[] a, float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares / a.length);
    }

    /** What is found does not depend on the weight with which the search was before, far above or below. */
    @Test
    void theResultDependsOnTheWeightAlone() {
        Block block = noisy(6, 10, 1, 50, 45);
        float[] alone = new TotalVariation(1).denoise(block, Cancellation.NONE);
        for (double before : new double[]{0.1, 20}) {
            DualField dual = new DualField(block, 1, PURE);
            new TotalVariation(before).denoise(dual, Cancellation.NONE);
            float[] after = new TotalVariation(1).denoise(dual, Cancellation.NONE);
            assertTrue(distance(alone, after) <= 2 * TotalVariation.TOLERANCE * distance(alone, block.values()));
        }
    }

    @Test
    void whatIsNoLengthIsRefused() {
        for (double length : new double[]{0, -1, Double.NaN}) {
            assertThrows(RestorationException.class, () -> new TotalVariation(1, length));
        }
    }

    @Test
    void moreIterationsNeverMakeTheObjectiveWorseInTheEnd() {
        Block block = noisy(3, 10, 1, 30, 31);
        double before = Double.POSITIVE_INFINITY;
        for (int iterations : new int[]{1, 5, 20, 80, 320}) {
            TotalVariation tv = new TotalVariation(1, PURE, 1e-9, iterations);
            double objective = tv.objective(block, tv.denoise(block, Cancellation.NONE));
            assertTrue(objective < before);
            before = objective;
        }
    }
}
