package org.selfscope.image.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.random.CounterRandom;

class SharedNoiseTest {

    /** By the definition of correlation, on many values. */
    @ParameterizedTest
    @CsvSource({"0.3, 0, 0", "0.05, 0, 0", "-0.2, 0, 0", "0.6, 0.25, 0.05"})
    void neighboursShareAsMuchAsAsked(double first, double second, double third) {
        int width = 50;
        int height = 4000;
        float[] white = new float[width * height];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float)new CounterRandom(3).normal(i);
        }
        float[] noise = SharedNoise.along(white, height, width, SharedNoise.kernel(new double[]{first, second, third}));
        double[] expected = {1, first, second, third, 0};
        for (int lag = 0; lag < expected.length; lag++) {
            assertEquals(expected[lag], product(noise, width * lag), 0.012);
        }
        assertEquals(0, product(noise, 1), 0.012);
    }

    private static double product(float[] noise, int distance) {
        double sum = 0;
        for (int i = distance; i < noise.length; i++) {
            sum += (double)noise[i] * noise[i - distance];
        }
        return sum / (noise.length - distance);
    }

    @Test
    void withoutCorrelationNothingChanges() {
        float[] white = {1, -2, 3, 4, -1, 0.5f};
        float[] noise = SharedNoise.along(white, 3, 1, SharedNoise.kernel(new double[3]));
        for (int i = 0; i < white.length; i++) {
            assertEquals(white[i], noise[i], 1e-5);
        }
    }

    /** No noise is that unlike its neighbours: the spectrum would be negative. */
    @Test
    void whatCannotBeGivesTheNearest() {
        double[] kernel = SharedNoise.kernel(new double[]{-0.9});
        double squares = kernel[0] * kernel[0];
        for (int k = 1; k < kernel.length; k++) {
            squares += 2 * kernel[k] * kernel[k];
        }
        assertEquals(1, squares, 1e-9);
        assertTrue(kernel[0] * kernel[1] < 0);
    }
}
