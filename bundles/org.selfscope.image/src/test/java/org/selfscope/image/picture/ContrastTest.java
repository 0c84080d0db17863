package org.selfscope.image.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;

class ContrastTest {

    private static final ContrastRule WHOLE = new ContrastRule(0, 100, false);

    @Test
    void percentilesLieBetweenRanks() {
        float[] sorted = {0, 10, 20, 30, 40};
        assertEquals(0, Contrast.percentile(sorted, 0));
        assertEquals(40, Contrast.percentile(sorted, 100));
        assertEquals(20, Contrast.percentile(sorted, 50));
        assertEquals(4, Contrast.percentile(sorted, 10), 1e-9);
    }

    @Test
    void blackAndWhiteAreTheEndsAndValuesBeyondAreClipped() {
        Contrast contrast = Contrast.of(new float[]{3, 1, 2}, WHOLE);
        assertEquals(new Contrast(1, 3), contrast);
        assertEquals(0, contrast.gray(-7));
        assertEquals(0, contrast.gray(1));
        assertEquals(128, contrast.gray(2));
        assertEquals(255, contrast.gray(3));
        assertEquals(255, contrast.gray(1e30));
    }

    @Test
    void aHotPixelDoesNotDarkenTheRest() {
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 100;
        }
        values[5] = 1e6f;
        assertEquals(99, Contrast.of(values, ContrastRule.OWN).white(), 1);
    }

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        float[] values = {Float.NaN, 1, Float.POSITIVE_INFINITY, 3, Float.NEGATIVE_INFINITY};
        Contrast contrast = Contrast.of(values, WHOLE);
        assertEquals(new Contrast(1, 3), contrast);
        assertEquals(0, contrast.gray(Float.NaN));
        assertEquals(0, Contrast.of(new float[]{Float.NaN}, WHOLE).gray(Float.NaN));
    }

    @Test
    void aConstantPictureIsGray() {
        assertEquals(128, Contrast.of(new float[]{7, 7, 7}, WHOLE).gray(7));
    }

    @Test
    void fewBrightPixelsOfADarkPictureAreSeen() {
        float[] values = new float[10_000];
        values[17] = 5;
        assertEquals(255, Contrast.of(values, ContrastRule.OWN).gray(5));
        assertEquals(0, Contrast.of(values, ContrastRule.OWN).gray(0));
    }

    @Test
    void impossiblePercentilesAreRefused() {
        assertThrows(RestorationException.class, () -> new ContrastRule(-1, 99, false));
        assertThrows(RestorationException.class, () -> new ContrastRule(50, 50, false));
        assertThrows(RestorationException.class, () -> new ContrastRule(1, 101, false));
        assertThrows(RestorationException.class, () -> new ContrastRule(Double.NaN, 99, false));
    }
}
