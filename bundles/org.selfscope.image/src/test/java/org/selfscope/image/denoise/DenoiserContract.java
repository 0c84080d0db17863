package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.random.CounterRandom;

/** What every denoiser promises. */
abstract class DenoiserContract {

    /** @param unit size of a grey value: parameters in grey values are multiples of it */
    abstract Denoiser denoiser(double unit);

    static int[][] sizes() {
        return new int[][]{{1}, {2}, {37}, {1, 1}, {1, 9}, {9, 1}, {2, 2}, {21, 13}, {40, 35}, {5, 4, 7}, {9, 12, 8}, {4, 3, 2, 3}};
    }

    static Block noisy(long seed, double level, double noise, int... size) {
        float[] values = new float[Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        CounterRandom random = new CounterRandom(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(level + noise * random.normal(i));
        }
        return new Block(values, size);
    }

    float[] denoised(double unit, Block block) {
        return denoiser(unit).denoise(block, Cancellation.NONE);
    }

    static double variance(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float v : values) {
            sum += v;
            squares += (double)v * v;
        }
        return squares / values.length - sum / values.length * sum / values.length;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void constantsStay(int[] size) {
        Block block = noisy(1, 7, 0, size);
        assertArrayEquals(block.values(), denoised(1, block), 2e-5f);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theBlockIsLeftAloneAndTheResultIsFinite(int[] size) {
        Block block = noisy(2, 10, 3, size);
        float[] before = block.values().clone();
        float[] denoised = denoised(1, block);
        assertArrayEquals(before, block.values());
        assertEquals(before.length, denoised.length);
        for (float v : denoised) {
            assertTrue(Float.isFinite(v));
        }
    }

    @Test
    void noiseBecomesLess() {
        for (int[] size : new int[][]{{500}, {40, 35}, {12, 11, 13}}) {
            Block block = noisy(3, 100, 1, size);
            assertTrue(variance(denoised(1, block)) < 0.4 * variance(block.values()));
        }
    }

    /** NB: a power of 2, so that the product has the same digits. */
    @Test
    void scaledValuesWithScaledParametersGiveScaledResults() {
        Block block = noisy(4, 10, 2, 33, 26);
        float[] scaled = new float[block.values().length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = 1024 * block.values()[i];
        }
        float[] denoised = denoised(1, block);
        float[] scaledDenoised = denoised(1024, block.with(scaled));
        for (int i = 0; i < denoised.length; i++) {
            assertEquals(denoised[i], scaledDenoised[i] / 1024, 1e-4);
        }
    }

    @Test
    void shiftedValuesGiveShiftedResults() {
        Block block = noisy(5, 10, 2, 33, 26);
        float[] shifted = block.values().clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += 50;
        }
        float[] denoised = denoised(1, block);
        float[] shiftedDenoised = denoised(1, block.with(shifted));
        for (int i = 0; i < denoised.length; i++) {
            assertEquals(denoised[i] + 50, shiftedDenoised[i], 1e-3);
        }
    }

    /** Dimensions of size 1 are not there. */
    @Test
    void planesAreVolumesOfOneSlice() {
        Block plane = noisy(6, 10, 2, 30, 23);
        float[] expected = denoised(1, plane);
        assertArrayEquals(expected, denoised(1, new Block(plane.values(), 30, 23, 1)), 1e-4f);
        assertArrayEquals(expected, denoised(1, new Block(plane.values(), 1, 30, 23)), 1e-4f);
    }

    @Test
    void everyDimensionIsTreatedAlike() {
        Block block = noisy(7, 10, 2, 10, 10, 10);
        float[] expected = denoised(1, block);
        float[] swapped = denoised(1, block.with(swapped(block.values(), 10)));
        assertArrayEquals(expected, swapped(swapped, 10), 1e-3f);
    }

    /** Exchanges the first and the last dimension of a cube. */
    private static float[] swapped(float[] values, int n) {
        float[] swapped = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            swapped[i % n * n * n + i / n % n * n + i / n / n] = values[i];
        }
        return swapped;
    }

    /** But for the pixels of blocks in which the phase has none. */
    @ParameterizedTest
    @MethodSource("sizes")
    void pixelsOfAGridAreThoseOfTheWhole(int[] size) {
        Block block = noisy(11, 10, 3, size);
        float[] whole = denoised(1, block);
        for (int phase : new int[]{0, 4}) {
            GridMask mask = new GridMask(size.length, 3, phase % GridMask.phases(size.length, 3));
            int[] indices = mask.indices(size);
            float[] some = denoiser(1).estimates(block, mask, Cancellation.NONE);
            assertEquals(indices.length, some.length);
            for (int i = 0; i < some.length; i++) {
                assertEquals(whole[indices[i]], some[i], 2e-4);
            }
        }
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() throws Exception {
        Block block = noisy(8, 10, 2, 70, 65);
        float[] expected = denoised(1, block);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertArrayEquals(expected, one.submit(() -> denoised(1, block)).get());
        } finally {
            one.shutdown();
        }
    }

    @Test
    void cancellationEndsIt() {
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> denoiser(1).denoise(noisy(9, 1, 1, 16, 16), cancelled));
    }

    @Test
    void whoSaysToBeJInvariantIs() {
        if (!denoiser(1).isJInvariant()) {
            return;
        }
        for (int[] size : new int[][]{{2}, {9}, {1, 5}, {2, 3}, {8, 7}, {4, 3, 5}}) {
            Block block = noisy(10, 10, 2, size);
            float[] expected = denoised(1, block);
            for (int i = 0; i < expected.length; i++) {
                float[] changed = block.values().clone();
                changed[i] += 5;
                assertEquals(expected[i], denoised(1, block.with(changed))[i]);
            }
        }
    }
}
