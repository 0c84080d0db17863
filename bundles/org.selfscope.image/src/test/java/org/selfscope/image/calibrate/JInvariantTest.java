package org.selfscope.image.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.Parameter;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.random.CounterRandom;

class JInvariantTest {

    /** Returns what it gets. */
    private static final Denoiser IDENTITY = (block, cancellation) -> block.values().clone();

    static Block noisy(int... size) {
        float[] values = new float[Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(5 + new CounterRandom(3).normal(i));
        }
        return new Block(values, size);
    }

    /** To the last bit. */
    @ParameterizedTest
    @EnumSource
    void noPixelSeesItself(DenoiserKind kind) {
        for (int period = 2; period <= 4; period += 2) {
            for (int[] size : new int[][]{{1, 5}, {7, 6}, {2, 2}, {3, 3, 3}}) {
                Denoiser usual = kind.of(size.length, kind.parameters(1).stream().mapToDouble(Parameter::usual).toArray());
                JInvariant invariant = new JInvariant(usual, period);
                Block block = noisy(size);
                float[] expected = invariant.denoise(block, Cancellation.NONE);
                for (int i = 0; i < expected.length; i += 4) {
                    float[] changed = block.values().clone();
                    changed[i] += 5;
                    assertEquals(expected[i], invariant.denoise(block.with(changed), Cancellation.NONE)[i]);
                }
            }
        }
    }

    /** The neighbours of the neighbours are pixels of other phases, so all are original values. */
    @Test
    void ofTheIdentityTheMeansOfTheNeighboursAreLeft() {
        Block block = new Block(new float[]{1, 2, 4, 8, 16, 32}, 3, 2);
        float[] expected = {(2 + 2 + 8 + 8) / 4f, (1 + 4 + 16 + 16) / 4f, (2 + 2 + 32 + 32) / 4f,
            (16 + 16 + 1 + 1) / 4f, (8 + 32 + 2 + 2) / 4f, (16 + 16 + 4 + 4) / 4f};
        assertArrayEquals(expected, new JInvariant(IDENTITY).denoise(block, Cancellation.NONE));
        Block line = new Block(new float[]{3, 5, 9, 1}, 1, 4, 1);
        assertArrayEquals(new float[]{5, 6, 3, 9}, new JInvariant(IDENTITY, 2).denoise(line, Cancellation.NONE));
    }

    @Test
    void aPlaneOfConstantSlopeIsKeptInside() {
        float[] slope = new float[8 * 7 * 6];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = i % 8 * 3 - i / 8 % 7 + 2 * (i / 56);
        }
        float[] replaced = new JInvariant(IDENTITY).denoise(new Block(slope, 8, 7, 6), Cancellation.NONE);
        for (int i = 0; i < slope.length; i++) {
            boolean inside = i % 8 > 0 && i % 8 < 7 && i / 8 % 7 > 0 && i / 8 % 7 < 6 && i / 56 > 0 && i / 56 < 5;
            if (inside) {
                assertEquals(slope[i], replaced[i], 1e-5);
            }
        }
    }

    @Test
    void thePhaseOfTheApproximateLossIsOneOfAll() {
        Block block = noisy(9, 8);
        JInvariant invariant = new JInvariant(DenoiserKind.GAUSSIAN.of(2, 1));
        float[] all = invariant.denoise(block, Cancellation.NONE);
        GridMask phase = JInvariant.middlePhase(block, JInvariant.PERIOD);
        int[] indices = phase.indices(block.size());
        assertEquals(2, indices[0]);
        float[] some = DenoiserKind.GAUSSIAN.of(2, 1).estimates(JInvariant.replaced(block, indices), phase, Cancellation.NONE);
        for (int i = 0; i < indices.length; i++) {
            assertEquals(all[indices[i]], some[i]);
        }
    }

    @Test
    void aSinglePixelIsRefused() {
        assertThrows(RestorationException.class, () -> new JInvariant(IDENTITY).denoise(noisy(1, 1), Cancellation.NONE));
        assertThrows(RestorationException.class, () -> new JInvariant(IDENTITY, 1));
    }
}
