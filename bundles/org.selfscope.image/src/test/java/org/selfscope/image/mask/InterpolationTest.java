package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class InterpolationTest extends FillContract {

    @Override
    Fill fill() {
        return new Interpolation();
    }

    private static float[] filled(float[] values, int[] size, int... masked) {
        return new Interpolation().filled(values, Mask.of(size, masked, BlindSpot.POINT));
    }

    @Test
    void edgeNeighboursWeighTwiceTheCorners() {
        for (int i = 0; i < 9; i++) {
            float[] impulse = new float[9];
            impulse[i] = 1;
            float expected = i == 4 ? 0 : i % 2 == 1 ? 1 / 6f : 1 / 12f;
            assertEquals(expected, filled(impulse, new int[]{3, 3}, 4)[4], 1e-7f);
        }
    }

    @Test
    void facesEdgesAndCornersOfAVolumeWeighAsTheBinomialFilter() {
        float[] expected = {0, 1 / 14f, 1 / 28f, 1 / 56f};
        for (int i = 0; i < 27; i++) {
            float[] impulse = new float[27];
            impulse[i] = 1;
            int steps = Math.abs(i % 3 - 1) + Math.abs(i / 3 % 3 - 1) + Math.abs(i / 9 - 1);
            assertEquals(expected[steps], filled(impulse, new int[]{3, 3, 3}, 13)[13], 1e-7f);
        }
    }

    @Test
    void slopesAreReproducedInTheInterior() {
        int width = 9;
        int height = 7;
        float[] slope = new float[width * height];
        IntStream.range(0, slope.length).forEach(i -> slope[i] = 3 + 0.5f * (i % width) - 2 * (i / width));
        for (GridMask mask : GridMask.partition(2, 2)) {
            float[] filled = filled(slope, new int[]{width, height}, mask.indices(width, height));
            IntStream.range(0, slope.length).filter(i -> i % width % (width - 1) > 0 && i / width % (height - 1) > 0)
                .forEach(i -> assertEquals(slope[i], filled[i], 1e-5f));
        }
    }

    @Test
    void constantsStayConstantUpToTheBorder() {
        float[] ones = new float[35];
        Arrays.fill(ones, 0.7f);
        for (GridMask mask : GridMask.partition(2, 3)) {
            assertArrayEquals(ones, filled(ones, new int[]{7, 5}, mask.indices(7, 5)), 1e-7f);
        }
    }

    /** The corner sees its two edge neighbours and its one corner neighbour in the mirrors. */
    @Test
    void borderIsMirroredWithoutRepeatingIt() {
        float[] values = {9, 1, 7, 2, 4, 7, 7, 7, 7};
        assertEquals((2 * 1 / 6f + 2 * 2 / 6f + 4 * 4 / 12f), filled(values, new int[]{3, 3}, 0)[0], 1e-6f);
        assertEquals(1, filled(new float[]{5, 1}, new int[]{2}, 0)[0]);
    }

    @Test
    void hiddenNeighboursAreLeftOut() {
        float[] filled = filled(new float[]{1, 100, 200, 7}, new int[]{4}, 1, 2);
        assertArrayEquals(new float[]{1, 1, 7, 7}, filled);
    }

    @Test
    void windowGrowsUntilItShowsAPixel() {
        Mask mask = Mask.of(new int[]{7}, new int[]{3}, BlindSpot.box(5));
        assertArrayEquals(new float[]{2, 2, 2, 3, 4, 4, 4}, new Interpolation().filled(new float[]{2, 0, 0, 0, 0, 0, 4}, mask));
    }
}
