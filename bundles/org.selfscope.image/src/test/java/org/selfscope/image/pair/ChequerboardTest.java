package org.selfscope.image.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChequerboardTest {

    @Nested
    class AlongTheFirstDimension extends SplitContract {

        @Override
        Split split() {
            return new Chequerboard(0, true);
        }

        @Override
        boolean halves(int dimension) {
            return dimension == 0;
        }
    }

    @Nested
    class AlongTheSecondDimension extends SplitContract {

        @Override
        Split split() {
            return new Chequerboard(1, false);
        }

        @Override
        boolean halves(int dimension) {
            return dimension == 1;
        }
    }

    private static float[][] halves(Chequerboard split, int... size) {
        float[] values = new float[SplitContract.length(size)];
        IntStream.range(0, values.length).forEach(i -> values[i] = i);
        float[][] halves = new float[2][SplitContract.length(split.halfSize(size))];
        split.split(values, size, SplitContract.RANDOM, halves[0], halves[1]);
        return halves;
    }

    /** Vertical: in(i, j) = x(2 i + 1, j) if the column j is even, x(2 i, j) if it is odd. */
    @Test
    void verticalPairsAreThePublishedOnes() {
        float[][] halves = halves(new Chequerboard(1, false), 5, 7);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                assertEquals((2 * row + (column % 2 == 0 ? 1 : 0)) * 5 + column, halves[0][row * 5 + column]);
                assertEquals((2 * row + (column % 2 == 0 ? 0 : 1)) * 5 + column, halves[1][row * 5 + column]);
            }
        }
    }

    /** Horizontal: in(i, j) = x(i, 2 j + 1) if the row i is even, x(i, 2 j) if it is odd. */
    @Test
    void horizontalPairsAreThePublishedOnes() {
        float[][] halves = halves(new Chequerboard(0, false), 7, 4);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 3; column++) {
                assertEquals(row * 7 + 2 * column + (row % 2 == 0 ? 1 : 0), halves[0][row * 3 + column]);
                assertEquals(row * 7 + 2 * column + (row % 2 == 0 ? 0 : 1), halves[1][row * 3 + column]);
            }
        }
    }

    @Test
    void swappingExchangesInputAndTarget() {
        float[][] halves = halves(new Chequerboard(2, false), 5, 4, 7);
        float[][] swapped = halves(new Chequerboard(2, true), 5, 4, 7);
        assertArrayEquals(halves[0], swapped[1]);
        assertArrayEquals(halves[1], swapped[0]);
    }

    /** The colour is the parity of the sum of all coordinates, along any number of axes. */
    @Test
    void halvesAreTheTwoColours() {
        for (int dimension = 0; dimension < 3; dimension++) {
            Set<Integer> colours = new HashSet<>();
            for (float value : halves(new Chequerboard(dimension, false), 7, 5, 3)[0]) {
                int i = (int)value;
                colours.add((i % 7 + i / 7 % 5 + i / 35) % 2);
            }
            assertEquals(Set.of(1), colours);
        }
    }
}
