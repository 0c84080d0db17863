package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.random.CounterRandom;

class RandomNeighbourTest extends FillContract {

    private static final int DRAWS = 20000;

    @Override
    Fill fill() {
        return new RandomNeighbour(2);
    }

    /** How often each pixel of an 8x7 image replaces the target. */
    private int[] frequencies(Mask mask, int target) {
        float[] values = new float[56];
        IntStream.range(0, 56).forEach(i -> values[i] = i);
        int[] counts = new int[56];
        for (int step = 0; step < DRAWS; step++) {
            counts[(int)fill().filled(values, mask, CounterRandom.of(1, 0, step))[target]]++;
        }
        return counts;
    }

    @Test
    void everyVisiblePixelOfTheCutWindowIsEquallyLikely() {
        for (int target : new int[]{3 + 8 * 3, 0, 7 + 8 * 4}) {
            Mask mask = Mask.of(new int[]{8, 7}, new int[]{target}, BlindSpot.box(3, 1));
            int[] window = IntStream.range(0, 56).filter(i -> !mask.hidden()[i])
                .filter(i -> Math.abs(i % 8 - target % 8) <= 2 && Math.abs(i / 8 - target / 8) <= 2).toArray();
            int[] counts = frequencies(mask, target);
            double expected = DRAWS / (double)window.length;
            IntStream.of(window).forEach(i -> assertEquals(expected, counts[i], 5 * Math.sqrt(expected)));
            assertEquals(DRAWS, IntStream.of(window).map(i -> counts[i]).sum());
        }
    }

    @Test
    void drawForAPixelDoesNotDependOnOtherTargets() {
        float[] values = noise(56);
        float alone = fill().filled(values, Mask.of(new int[]{8, 7}, new int[]{50}, BlindSpot.POINT), RANDOM)[50];
        float inCompany = fill().filled(values, Mask.of(new int[]{8, 7}, new int[]{0, 5, 50}, BlindSpot.POINT), RANDOM)[50];
        assertEquals(alone, inCompany);
    }
}
