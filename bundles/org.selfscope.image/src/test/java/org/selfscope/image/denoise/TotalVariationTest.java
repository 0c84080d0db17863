package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Cancellation;

class TotalVariationTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new TotalVariation(2 * unit, 1e-3, 1000);
    }

    /** Of two pixels a and b, the minimiser moves both by the weight towards each other, as far as they meet. */
    @Test
    void twoPixelsApproachEachOtherByTheWeight() {
        for (double weight : new double[]{0.5, 1, 3}) {
            float[] minimiser = new TotalVariation(weight, 1e-5, 5000).denoise(new Block(new float[]{2, 6}, 2), Cancellation.NONE);
            double step = Math.min(weight, 2);
            assertEquals(2 + step, minimiser[0], 1e-3);
            assertEquals(6 - step, minimiser[1], 1e-3);
        }
    }

    /** No move of any pixel, however small, makes the objective smaller than it is at the minimiser of a strictly convex function. */
    @Test
    void theObjectiveIsSmallestAmongAllImagesNearby() {
        for (int[] size : new int[][]{{6}, {3, 3}, {3, 2, 2}}) {
            Block block = noisy(1, 0, 1, size);
            TotalVariation tv = new TotalVariation(0.4, 1e-5, 3000);
            float[] found = tv.denoise(block, Cancellation.NONE);
            float[] bruteForce = bruteForce(block, tv);
            for (int i = 0; i < found.length; i++) {
                assertEquals(bruteForce[i], found[i], 5e-3);
            }
            assertTrue(tv.objective(block, found) <= tv.objective(block, bruteForce) + 1e-5);
        }
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

    /** The gap bounds the distance from the minimiser. */
    @Test
    void theToleranceIsKept() {
        Block block = noisy(2, 10, 1, 40, 30);
        float[] exact = new TotalVariation(1.5, 1e-3, 2000).denoise(block, Cancellation.NONE);
        for (double tolerance : new double[]{0.3, 0.1, 0.02}) {
            float[] found = new TotalVariation(1.5, tolerance, 2000).denoise(block, Cancellation.NONE);
            double squares = 0;
            for (int i = 0; i < found.length; i++) {
                squares += (found[i] - exact[i]) * (found[i] - exact[i]);
            }
            assertTrue(Math.sqrt(squares / found.length) <= (tolerance + 1e-3) * 1.5);
        }
    }

    @Test
    void moreIterationsNeverMakeTheObjectiveWorseInTheEnd() {
        Block block = noisy(3, 10, 1, 30, 31);
        double before = Double.POSITIVE_INFINITY;
        for (int iterations : new int[]{1, 5, 20, 80, 320}) {
            TotalVariation tv = new TotalVariation(1, 1e-9, iterations);
            double objective = tv.objective(block, tv.denoise(block, Cancellation.NONE));
            assertTrue(objective < before);
            before = objective;
        }
    }
}
