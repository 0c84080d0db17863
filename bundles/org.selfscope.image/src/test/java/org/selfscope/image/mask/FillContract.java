package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.random.CounterRandom;

/** What every fill promises. */
abstract class FillContract {

    static final CounterRandom RANDOM = CounterRandom.of(3, 1, 4);

    abstract Fill fill();

    static float[] noise(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)CounterRandom.of(8, 0, 0).normal(i);
        }
        return values;
    }

    static Mask[] masks() {
        return new Mask[]{Mask.of(new int[]{13, 11}, new GridMask(2, 2, 1).indices(13, 11), BlindSpot.POINT),
            Mask.of(new int[]{13, 11}, new RandomMask(0.2, 1).indices(new int[]{13, 11}, RANDOM), BlindSpot.POINT),
            Mask.of(new int[]{13, 11}, new int[]{0, 12, 66, 142}, BlindSpot.box(5, 1)),
            Mask.of(new int[]{13, 11}, new int[]{0, 66, 142}, BlindSpot.box(9, 7)),
            Mask.of(new int[]{13, 11}, new int[]{70, 40}, BlindSpot.cross(7, 5)),
            Mask.of(new int[]{17}, new int[]{0, 5, 16}, BlindSpot.box(3)),
            Mask.of(new int[]{5, 4, 7}, new GridMask(3, 3, 5).indices(5, 4, 7), BlindSpot.box(3, 1, 1)),
            Mask.of(new int[]{1, 9}, new int[]{4}, BlindSpot.POINT)};
    }

    @ParameterizedTest
    @MethodSource("masks")
    void noHiddenValueReachesTheResult(Mask mask) {
        float[] values = noise(mask.hidden().length);
        float[] expected = fill().filled(values, mask, RANDOM);
        for (float other : new float[]{5, Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] perturbed = values.clone();
            IntStream.range(0, values.length).filter(i -> mask.hidden()[i]).forEach(i -> perturbed[i] = other);
            assertArrayEquals(expected, fill().filled(perturbed, mask, RANDOM));
        }
    }

    @ParameterizedTest
    @MethodSource("masks")
    void visiblePixelsAreUnchangedAndTheOriginalIsLeftAlone(Mask mask) {
        float[] values = noise(mask.hidden().length);
        float[] original = values.clone();
        float[] filled = fill().filled(values, mask, RANDOM);
        assertArrayEquals(original, values);
        IntStream.range(0, values.length).filter(i -> !mask.hidden()[i]).forEach(i -> assertEquals(original[i], filled[i]));
        IntStream.range(0, values.length).forEach(i -> assertTrue(Float.isFinite(filled[i])));
    }

    /** NB: so many rows that several threads fill them. */
    @Test
    void rowsFarAwayMakeNoDifference() {
        int[] size = {400, 331};
        int[] small = {400, 31};
        float[] values = noise(400 * 331);
        int[] targets = {17 + 400 * 15, 250 + 400 * 14};
        float[] filled = fill().filled(values, Mask.of(size, targets, BlindSpot.box(3, 1)), RANDOM);
        float[] alone = fill().filled(Arrays.copyOf(values, 400 * 31), Mask.of(small, targets, BlindSpot.box(3, 1)), RANDOM);
        assertArrayEquals(alone, Arrays.copyOf(filled, alone.length));
    }

    @Test
    void nothingFurtherAwayThanTheRadiusIsRead() {
        int[] size = {31, 29};
        Mask mask = Mask.of(size, new int[]{15 + 31 * 14}, BlindSpot.POINT);
        float[] values = noise(31 * 29);
        float[] perturbed = values.clone();
        IntStream.range(0, values.length).filter(i -> Math.max(Math.abs(i % 31 - 15), Math.abs(i / 31 - 14)) > fill().radius())
            .forEach(i -> perturbed[i] = Float.NaN);
        assertEquals(fill().filled(values, mask, RANDOM)[15 + 31 * 14], fill().filled(perturbed, mask, RANDOM)[15 + 31 * 14]);
    }

    @Test
    void whollyHiddenArraysBecomeFiniteConstants() {
        boolean[] hidden = new boolean[12];
        Arrays.fill(hidden, true);
        float[] filled = fill().filled(noise(12), new Mask(new int[]{4, 3}, new int[0], hidden), RANDOM);
        IntStream.range(0, 12).forEach(i -> assertEquals(filled[0], filled[i]));
    }

    @Test
    void descriptionsAreForPeople() {
        assertFalse(fill().describe().isBlank());
    }
}
