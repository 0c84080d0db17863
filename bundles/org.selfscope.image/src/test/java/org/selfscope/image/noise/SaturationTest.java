package org.selfscope.image.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

class SaturationTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void valuesAboveItBecomeTheSaturationAndOthersStay(boolean correlated) {
        Camera open = Camera.of(new PoissonGaussian(100, 10, 100, 4));
        Camera camera = correlated ? open.with(NoiseCorrelation.gaussian(1, AxisType.X)) : open;
        Image clean = TestImages.random(2, 60, 50);
        float[] unlimited = Floats.of(camera.record(clean, 3));
        float[] limited = Floats.of(camera.withSaturation(600).record(clean, 3));
        for (int i = 0; i < limited.length; i++) {
            assertEquals(Math.min(600, unlimited[i]), limited[i]);
        }
    }

    /** Of a normal variable whose mean is the limit, half is cut: the mean falls by the deviation over the root of 2 pi. */
    @Test
    void meanAtTheLimitFallsAsThatOfACutNormal() {
        Camera camera = Camera.of(new PoissonGaussian(10_000, 1, 0, 0)).withSaturation(10_000);
        float[] ones = new float[100_000];
        Arrays.fill(ones, 1);
        float[] values = Floats.of(camera.record(TestImages.of(ones, 1000, 100), 6));
        double mean = 0;
        for (float v : values) {
            mean += v / (double)values.length;
        }
        assertEquals(10_000 - 100 / Math.sqrt(2 * Math.PI), mean, 1);
    }

    @Test
    void impossibleLimitsAreRefused() {
        Camera camera = Camera.of(new PoissonGaussian(1, 1, 0, 0));
        assertThrows(RestorationException.class, () -> camera.withSaturation(0));
        assertThrows(RestorationException.class, () -> camera.withSaturation(Double.NaN));
    }
}
