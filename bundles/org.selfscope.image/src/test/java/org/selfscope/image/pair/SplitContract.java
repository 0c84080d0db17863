package org.selfscope.image.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.random.CounterRandom;

/** What every split promises. */
abstract class SplitContract {

    static final CounterRandom RANDOM = CounterRandom.of(6, 2, 7);

    abstract Split split();

    /** Which dimensions are halved. */
    abstract boolean halves(int dimension);

    static Stream<int[]> sizes() {
        return Stream.of(new int[]{6, 8}, new int[]{7, 5}, new int[]{2, 3}, new int[]{5, 4, 7}, new int[]{3, 2, 3, 5});
    }

    static float[] noise(long seed, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)CounterRandom.of(seed, 0, 0).normal(i);
        }
        return values;
    }

    static int length(int... size) {
        return IntStream.of(size).reduce(1, (a, b) -> a * b);
    }

    float[][] halves(float[] values, int... size) {
        float[][] halves = new float[2][length(split().halfSize(size))];
        split().split(values, size, RANDOM, halves[0], halves[1]);
        return halves;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void halvedSizesAreRoundedDown(int[] size) {
        int[] expected = IntStream.range(0, size.length).map(d -> halves(d) ? size[d] / 2 : size[d]).toArray();
        assertArrayEquals(expected, split().halfSize(size));
    }

    /** Perturbs every pixel: it reaches at most one of the halves, there one pixel, and that of its own cell. */
    @ParameterizedTest
    @MethodSource("sizes")
    void everyPixelReachesOneHalfAtMostAndOnlyItsOwnCell(int[] size) {
        float[] values = noise(1, length(size));
        float[][] before = halves(values, size);
        for (int i = 0; i < values.length; i++) {
            float[] perturbed = values.clone();
            perturbed[i] += 8;
            float[][] after = halves(perturbed, size);
            List<Integer> changed = changes(before, after);
            assertTrue(changed.size() <= 1);
            int cell = cellOf(i, size);
            changed.forEach(c -> assertEquals(cell, c));
        }
    }

    private static List<Integer> changes(float[][] before, float[][] after) {
        List<Integer> changed = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            for (int c = 0; c < before[half].length; c++) {
                if (before[half][c] != after[half][c]) {
                    changed.add(c);
                }
            }
        }
        return changed;
    }

    private int cellOf(int index, int[] size) {
        int[] half = split().halfSize(size);
        int cell = 0;
        for (int d = 0, stride = 1, rest = index; d < size.length; rest /= size[d], stride *= half[d++]) {
            cell += (halves(d) ? rest % size[d] / 2 : rest % size[d]) * stride;
        }
        return cell;
    }

    @Test
    void constantsStayConstant() {
        float[] values = new float[7 * 6];
        Arrays.fill(values, 0.7f);
        for (float[] half : halves(values, 7, 6)) {
            for (float v : half) {
                assertEquals(0.7f, v);
            }
        }
    }

    @Test
    void noiseOfTheHalvesIsIndependent() {
        float[][] halves = halves(noise(2, 512 * 512), 512, 512);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < halves[0].length; i++) {
            covariance += halves[0][i] * halves[1][i];
            variance += (halves[0][i] * halves[0][i] + halves[1][i] * halves[1][i]) / 2;
        }
        assertEquals(0, covariance / variance, 4 / Math.sqrt(halves[0].length));
        assertEquals(expectedVariance(), variance / halves[0].length, 0.02 * expectedVariance());
    }

    /** Of a half, if the noise has variance 1. */
    double expectedVariance() {
        return 1;
    }

    /** Mean square difference of the halves of a smooth random field with Gaussian autocorrelation exp(-d^2 / 4 s^2). */
    @ParameterizedTest
    @MethodSource("smoothness")
    void signalsDifferByTheKnownGap(double s) {
        int n = 512;
        float[][] halves = halves(SmoothField.draw(n, s, 12), n, n);
        double sum = 0;
        for (int i = 0; i < halves[0].length; i++) {
            sum += Math.pow(halves[0][i] - halves[1][i], 2);
        }
        double gap = expectedGap(Math.exp(-1 / (4 * s * s)), Math.exp(-2 / (4 * s * s)));
        assertEquals(gap, sum / halves[0].length, 0.05 * gap);
    }

    static double[] smoothness() {
        return new double[]{1, 1.5, 2, 3};
    }

    /** @param rho1 autocorrelation of edge neighbours @param rho2 of diagonal neighbours */
    double expectedGap(double rho1, double rho2) {
        return 2 * (1 - rho1);
    }
}
