package org.selfscope.image.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RandomNeighboursTest extends SplitContract {

    @Override
    Split split() {
        return new RandomNeighbours();
    }

    @Override
    boolean halves(int dimension) {
        return true;
    }

    private static float[] ramp(int length) {
        float[] ramp = new float[length];
        IntStream.range(0, length).forEach(i -> ramp[i] = i);
        return ramp;
    }

    @Test
    void eachOfTheEightNeighbourPairsOccursEquallyOften() {
        int[][] counts = new int[4][4];
        float[][] halves = halves(ramp(512 * 512), 512, 512);
        for (int cell = 0; cell < 256 * 256; cell++) {
            counts[member((int)halves[0][cell], 512)][member((int)halves[1][cell], 512)]++;
        }
        double expected = 256 * 256 / 8.0;
        for (int p = 0; p < 4; p++) {
            for (int q = 0; q < 4; q++) {
                assertEquals(Integer.bitCount(p ^ q) == 1 ? expected : 0, counts[p][q], 5 * Math.sqrt(expected));
            }
        }
    }

    @Test
    void onlyNeighboursAlongOneAxisArePaired() {
        float[][] halves = halves(ramp(9 * 7 * 5), 9, 7, 5);
        for (int cell = 0; cell < halves[0].length; cell++) {
            int a = (int)halves[0][cell];
            int b = (int)halves[1][cell];
            assertEquals(1, Math.abs(a % 9 - b % 9) + Math.abs(a / 9 % 7 - b / 9 % 7) + Math.abs(a / 63 - b / 63));
        }
    }

    @Test
    void inALineTheTwoPixelsOfACellArePaired() {
        float[][] halves = halves(ramp(9), 9);
        IntStream.range(0, 4).forEach(cell -> assertEquals(4 * cell + 1, halves[0][cell] + halves[1][cell]));
    }

    private static int member(int index, int width) {
        return index % width % 2 + 2 * (index / width % 2);
    }
}
