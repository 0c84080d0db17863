package org.selfscope.image.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertTrue(covariance / variance > 0.85, () -> phantom + " is too sharp");
    }

    @ParameterizedTest
    @EnumSource
    void mostOfThePictureIsBackgroundAndSomeIsNot(Phantom phantom) {
        float[] values = Floats.of(phantom.draw(256, 256, 1));
        Arrays.sort(values);
        assertTrue(values[values.length / 2] < 0.3, "median " + values[values.length / 2]);
        assertTrue(values[values.length * 97 / 100] > 0.3, "97th percentile " + values[values.length * 97 / 100]);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThrows(RestorationException.class, () -> Phantom.NUCLEI.draw(0, 5, 1));
        assertThrows(RestorationException.class, () -> Phantom.NUCLEI.draw(5, -1, 1));
        assertThrows(RestorationException.class, () -> Phantom.NUCLEI.draw(1L << 40, 1L << 40, 1));
    }

    @Test
    void blurKeepsLightInsideAndHasTheStatedWidth() {
        Canvas canvas = new Canvas(41, 41);
        canvas.addPoint(20, 20, 1);
        Canvas blurred = canvas.blurred(1.3);
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < blurred.values().length; i++) {
            sum += blurred.values()[i];
            variance += blurred.values()[i] * Math.pow(i % 41 - 20, 2);
        }
        assertEquals(1, sum, 1e-5);
        assertEquals(1.3 * 1.3, variance, 0.06);
    }

    @Test
    void pointsBetweenPixelsKeepTheirCentreOfLight() {
        Canvas canvas = new Canvas(5, 4);
        canvas.addPoint(2.25, 1.5, 2);
        double sum = 0;
        double x = 0;
        for (int i = 0; i < 20; i++) {
            sum += canvas.values()[i];
            x += canvas.values()[i] * (i % 5);
        }
        assertEquals(2, sum, 1e-6);
        assertEquals(2.25, x / sum, 1e-6);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
