package org.selfscope.image.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class DoublingTest {
    private static final Doubling PLANE = new Doubling(true, true);

    @Test
    void constantsStayConstantAndTheSumIsKept() {
        float[] constant = new float[5 * 8];
        Arrays.fill(constant, 7.25f);
        for (float value : PLANE.apply(constant, 5, 8)) {
            assertEquals(7.25f, value, 1e-5f);
        }
        float[] noise = noise(6 * 9);
        double sum = sum(noise);
        assertEquals(4 * sum, sum(PLANE.apply(noise, 6, 9)), 1e-4);
    }

    /** Sample k lies at k/2 - 1/4. */
    @Test
    void aSlowWaveIsWhatItIsBetweenTheSamples() {
        int n = 64;
        float[] wave = new float[n];
        for (int i = 0; i < n; i++) {
            wave[i] = (float)Math.cos(2 * Math.PI * i / 16);
        }
        float[] doubled = new Doubling(true).apply(wave, n);
        assertEquals(2 * n, doubled.length);
        for (int k = 20; k < 2 * n - 20; k++) {
            assertEquals(Math.cos(2 * Math.PI * (k / 2. - 0.25) / 16), doubled[k], 0.002, "sample " + k);
        }
    }

    /** Away from the border, where the mirror image breaks the wave; a doubled highest frequency would swing beyond 1. */
    @Test
    void theFastestWaveIsNotAmplified() {
        float[] wave = new float[32];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = i % 2 - 0.5f;
        }
        float[] doubled = new Doubling(true).apply(wave, 32);
        for (int k = 8; k < 56; k++) {
            assertTrue(Math.abs(doubled[k]) < 0.75, k + ": " + doubled[k]);
        }
    }

    @Test
    void whiteNoiseKeepsItsVariance() {
        float[] doubled = PLANE.apply(noise(48 * 48), 48, 48);
        double squares = 0;
        for (float value : doubled) {
            squares += value * value / doubled.length;
        }
        assertEquals(1, squares, 0.1);
    }

    @Test
    void aPointStaysWhereItIs() {
        float[] point = new float[16 * 16];
        point[9 + 16 * 4] = 1;
        float[] doubled = PLANE.apply(point, 16, 16);
        double x = 0;
        double y = 0;
        for (int i = 0; i < doubled.length; i++) {
            x += doubled[i] * (i % 32) / 4;
            y += doubled[i] * (i / 32) / 4;
        }
        // NB: the centre of the pixel p lies at 2 p + 1/2 of the finer grid.
        assertEquals(18.5, x, 0.1);
        assertEquals(8.5, y, 0.1);
    }

    @Test
    void otherDimensionsStayAsTheyAre() {
        float[] values = noise(4 * 3);
        float[] doubled = new Doubling(false, true).apply(values, 4, 3);
        for (int x = 0; x < 4; x++) {
            float[] column = {values[x], values[x + 4], values[x + 8]};
            float[] expected = new Doubling(true).apply(column, 3);
            float[] found = new float[6];
            for (int y = 0; y < 6; y++) {
                found[y] = doubled[x + 4 * y];
            }
            assertArrayEquals(expected, found, 1e-6f);
        }
    }

    private static float[] noise(int length) {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)random.nextGaussian();
        }
        return values;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
