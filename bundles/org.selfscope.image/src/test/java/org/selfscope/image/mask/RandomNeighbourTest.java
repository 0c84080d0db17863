package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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
    private static int[] frequencies(Fill fill, Mask mask, int target) {
        float[] values = new float[56];
        IntStream.range(0, 56).forEach(i -> values[i] = i);
        int[] counts = new int[56];
        for (int step = 0; step < DRAWS; step++) {
            counts[(int)fill.filled(values, mask, CounterRandom.of(1, 0, step))[target]]++;
        }
        return counts;
    }

    @Test
    void everyVisiblePixelOfTheCutWindowIsEquallyLikely() {
        for (int target : new int[]{3 + 8 * 3, 0, 7 + 8 * 4}) {
            Mask mask = Mask.of(new int[]{8, 7}, new int[]{target}, BlindSpot.box(3, 1));
            int[] window = IntStream.range(0, 56).filter(i -> !mask.hidden()[i])
                .filter(i -> Math.abs(i % 8 - target % 8) <= 2 && Math.abs(i / 8 - target / 8) <= 2).toArray();
            int[] counts = frequencies(fill(), mask, target);
            double expected = DRAWS / (double)window.length;
            IntStream.of(window).forEach(i -> assertEquals(expected, counts[i], 5 * Math.sqrt(expected)));
            assertEquals(DRAWS, IntStream.of(window).map(i -> counts[i]).sum());
        }
    }

    @Test
    void withItsCentreTheHiddenPixelIsAsLikelyAsAnother() {
        for (int target : new int[]{3 + 8 * 3, 0}) {
            Mask mask = Mask.of(new int[]{8, 7}, new int[]{target}, BlindSpot.POINT);
            int[] counts = frequencies(new RandomNeighbour(1, true), mask, target);
            int choices = target == 0 ? 4 : 9;
            assertEquals(choices, IntStream.of(counts).filter(c -> c > 0).count());
            assertEquals(DRAWS / (double)choices, counts[target], 5 * Math.sqrt(DRAWS / (double)choices));
        }
    }

    @Test
    void whereNearlyAllIsHiddenTheFewVisiblePixelsAreEquallyLikely() {
        boolean[] hidden = new boolean[56];
        Arrays.fill(hidden, true);
        hidden[1] = false;
        hidden[16] = false;
        int[] counts = frequencies(new RandomNeighbour(6), new Mask(new int[]{8, 7}, new int[]{0}, hidden), 0);
        assertEquals(DRAWS, counts[1] + counts[16]);
        assertEquals(DRAWS / 2.0, counts[1], 5 * Math.sqrt(DRAWS / 4.0));
    }

    @Test
    void whereAllIsHiddenOnlyTheCentreIsLeft() {
        boolean[] hidden = {true, true, true};
        Mask mask = new Mask(new int[]{3}, new int[0], hidden);
        assertArrayEquals(new float[]{1, 2, 3}, new RandomNeighbour(1, true).filled(new float[]{1, 2, 3}, mask, RANDOM));
    }

    @Test
    void drawForAPixelDoesNotDependOnOtherTargets() {
        float[] values = noise(56);
        float alone = fill().filled(values, Mask.of(new int[]{8, 7}, new int[]{50}, BlindSpot.POINT), RANDOM)[50];
        float inCompany = fill().filled(values, Mask.of(new int[]{8, 7}, new int[]{0, 5, 50}, BlindSpot.POINT), RANDOM)[50];
        assertEquals(alone, inCompany);
    }
}
