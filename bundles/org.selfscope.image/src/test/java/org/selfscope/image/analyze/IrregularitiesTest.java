package org.selfscope.image.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;

class IrregularitiesTest {
    private static final Image CLEAN = Phantom.NUCLEI.draw(240, 200, 1);

    private static Irregularities of(Image image) {
        return Irregularities.of(image, Cancellation.NONE).get(0);
    }

    /** Noise of standard deviation 0.1 on the phantom, from 0 to 1, changed value by value. */
    private static Image noisy(DoubleUnaryOperator change) {
        SplittableRandom random = new SplittableRandom(5);
        float[] clean = Floats.of(CLEAN);
        float largest = 0;
        for (float value : clean) {
            largest = Math.max(largest, value);
        }
        float[] values = new float[clean.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)change.applyAsDouble(clean[i] / largest + 0.1 * random.nextGaussian());
        }
        return TestImages.of(values, CLEAN.dimensions());
    }

    private static DoubleUnaryOperator impulses(double part) {
        SplittableRandom random = new SplittableRandom(6);
        return value -> random.nextDouble() < part ? random.nextDouble() : value;
    }

    @Test
    void testNoiseIsRegular() {
        assertTrue(of(noisy(v -> v)).isNone());
        assertTrue(of(noisy(v -> Math.rint(100 * v))).isNone());
    }

    /** Zeros of images of few photons are many, but nothing was cut off there; and tails of their noise are long, but no outliers. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 10, 50})
    void testPhotonsAreRegular(double photons) {
        assertTrue(of(Camera.of(new PoissonGaussian(photons, 2, 0, 0)).record(CLEAN, 1)).isNone());
        assertTrue(of(Camera.of(new PoissonGaussian(photons, 2, 100, 3)).record(CLEAN, 1)).isNone());
    }

    /** A third of the outliers lies far enough from its surroundings. */
    @Test
    void testOutliersAreFound() {
        Irregularities found = of(noisy(impulses(0.01)));
        assertTrue(found.outliers() > 0.003 && found.outliers() < 0.011, found.toString());
        assertEquals(0, found.dark());
        Irregularities hot = of(noisy(new DoubleUnaryOperator() {
            private int index;

            @Override
            public double applyAsDouble(double value) {
                return index++ % 307 == 0 ? value + 3 : value;
            }
        }));
        assertEquals(1 / 307.0, hot.outliers(), 2e-4);
    }

    @Test
    void testValuesCutOffAreFound() {
        Irregularities found = of(noisy(v -> Math.min(0.5, Math.max(0, v))));
        float[] values = Floats.of(noisy(v -> v));
        int below = 0;
        int above = 0;
        for (float value : values) {
            below += value <= 0 ? 1 : 0;
            above += value >= 0.5f ? 1 : 0;
        }
        assertEquals((double)below / values.length, found.dark(), 1e-6);
        assertEquals((double)above / values.length, found.bright(), 1e-6);
        assertTrue(below > 0.2 * values.length && above > 0.002 * values.length);
        assertEquals(0, found.outliers());
        assertEquals(0.1, Math.sqrt(found.noise().variance(0)), 0.015);
    }

    @Test
    void testImagesThatAreTooSmallAreRefused() {
        assertThrows(RestorationException.class, () -> of(TestImages.of(new float[9], 3, 3)));
    }
}
