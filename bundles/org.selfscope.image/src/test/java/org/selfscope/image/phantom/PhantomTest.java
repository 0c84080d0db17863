package org.selfscope.image.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

class PhantomTest {

    @ParameterizedTest
    @EnumSource
    void valuesReachFromAboveZeroToOne(Phantom phantom) {
        float[] values = Floats.of(phantom.draw(130, 90, 5));
        float max = 0;
        for (float value : values) {
            assertTrue(value > 0 && value <= 1);
            max = Math.max(max, value);
        }
        assertEquals(1, max);
    }

    @ParameterizedTest
    @EnumSource
    void imagesAreCalibrated(Phantom phantom) {
        Image image = phantom.draw(13, 7, 5);
        assertArrayEquals(new long[]{13, 7}, image.dimensions());
        assertEquals(Axis.of(AxisType.X, 0.1, "µm"), image.axes().get(0));
        assertEquals(Axis.of(AxisType.Y, 0.1, "µm"), image.axes().get(1));
    }

    @ParameterizedTest
    @EnumSource
    void everySizeCanBeDrawn(Phantom phantom) {
        for (int[] size : new int[][]{{1, 1}, {1, 50}, {50, 1}, {2, 3}, {33, 17}}) {
            for (float value : Floats.of(phantom.draw(size[0], size[1], 3))) {
                assertTrue(value > 0 && value <= 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void seedDecidesEverything(Phantom phantom) {
        assertArrayEquals(Floats.of(phantom.draw(64, 48, 1)), Floats.of(phantom.draw(64, 48, 1)));
        assertFalse(Arrays.equals(Floats.of(phantom.draw(64, 48, 1)), Floats.of(phantom.draw(64, 48, 2))));
    }

    /** Blind-spot methods predict a pixel from its neighbours: that must be possible. */
    @ParameterizedTest
    @EnumSource
    void neighboursTellAboutEachOther(Phantom phantom) {
        int width = 200;
        float[] values = Floats.of(phantom.draw(width, 200, 1));
        double mean = mean(values);
        double variance = 0;
        double covariance = 0;
        for (int i = 1; i < values.length; i++) {
            variance += (values[i] - mean) * (values[i] - mean);
            covariance += i % width == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        assertTrue(covariance / variance > 0.8, () -> phantom + " is too sharp");
    }

    /** Small objects cover less of the picture. */
    @ParameterizedTest
    @CsvSource({"FILAMENTS,0.97", "NUCLEI,0.97", "BEADS,0.995", "VESICLES,0.97"})
    void mostOfThePictureIsBackgroundAndSomeIsNot(Phantom phantom, double part) {
        float[] values = Floats.of(phantom.draw(256, 256, 1));
        Arrays.sort(values);
        assertTrue(values[values.length / 2] < 0.3, "median " + values[values.length / 2]);
        float bright = values[(int)(values.length * part)];
        assertTrue(bright > 0.3, "bright places " + bright);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThrows(RestorationException.class, () -> Phantom.NUCLEI.draw(0, 5, 1));
        assertThrows(RestorationException.class, () -> Phantom.NUCLEI.draw(5, -1, 1));
        assertThrows(RestorationException.class, () -> Phantom.NUCLEI.draw(1 << 30, 1 << 30, 1));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
