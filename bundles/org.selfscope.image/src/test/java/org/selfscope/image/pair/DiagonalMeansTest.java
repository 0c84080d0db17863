package org.selfscope.image.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DiagonalMeansTest extends SplitContract {

    @Override
    Split split() {
        return new DiagonalMeans();
    }

    @Override
    boolean halves(int dimension) {
        return true;
    }

    @Override
    double expectedVariance() {
        return 0.5;
    }

    @Override
    double expectedGap(double rho1, double rho2) {
        return 1 + rho2 - 2 * rho1;
    }

    @Test
    void targetHasTheDiagonalOfTheFirstPixel() {
        float[][] halves = halves(new float[]{1, 2, 9, 4, 7, 9, 9, 9, 9}, 3, 3);
        assertArrayEquals(new float[]{3}, halves[0]);
        assertArrayEquals(new float[]{4}, halves[1]);
    }

    @Test
    void slopesMakeNoDifference() {
        float[] slope = new float[9 * 6 * 5];
        IntStream.range(0, slope.length).forEach(i -> slope[i] = 3 + 0.5f * (i % 9) - 2 * (i / 9 % 6) + 0.25f * (i / 54));
        for (int[] size : new int[][]{{9, 6, 5}, {9, 6}}) {
            float[][] halves = halves(Arrays.copyOf(slope, length(size)), size);
            assertArrayEquals(halves[0], halves[1], 1e-6f);
        }
    }
}
