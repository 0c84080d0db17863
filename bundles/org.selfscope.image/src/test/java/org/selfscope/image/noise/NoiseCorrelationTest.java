package org.selfscope.image.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

class NoiseCorrelationTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 2.5, 10})
    void gaussiansHaveTheStatedCorrelation(double sigma) {
        NoiseCorrelation correlation = NoiseCorrelation.gaussian(sigma, AxisType.X);
        assertEquals(1, correlation.coefficient(0), 1e-12);
        for (int d = 1; d < 3 * sigma; d++) {
            assertEquals(Math.exp(-d * d / (4 * sigma * sigma)), correlation.coefficient(d), 0.02);
            assertEquals(correlation.coefficient(d), correlation.coefficient(-d));
        }
        assertEquals(0, correlation.coefficient(1000));
    }

    @Test
    void weightsAreScaledToUnitEnergy() {
        NoiseCorrelation correlation = new NoiseCorrelation(List.of(3.0, 0.0, 4.0), Set.of(AxisType.TIME));
        assertEquals(List.of(0.6, 0.0, 0.8), correlation.kernel());
        assertEquals(0.48, correlation.coefficient(2), 1e-12);
    }

    @Test
    void mixingAlongAnAxisThatTheImageLacksChangesNothing() {
        Camera white = Camera.of(new PoissonGaussian(30, 2, 10, 3));
        Image clean = TestImages.random(1, 20, 10);
        float[] mixed = Floats.of(white.with(NoiseCorrelation.gaussian(2, AxisType.TIME)).record(clean, 4));
        assertArrayEquals(Floats.of(white.record(clean, 4)), mixed, 1e-4f);
    }

    @Test
    void impossibleWeightsAreRefused() {
        for (List<Double> kernel : List.of(List.<Double>of(), List.of(1.0, 1.0), List.of(0.0), List.of(Double.NaN),
            List.of(1.0, Double.POSITIVE_INFINITY, 1.0))) {
            RestorationException e =
                assertThrows(RestorationException.class, () -> new NoiseCorrelation(kernel, Set.of(AxisType.X)), kernel::toString);
            assertEquals(RestorationException.Kind.SETTING, e.kind());
        }
        assertThrows(RestorationException.class, () -> NoiseCorrelation.gaussian(0, AxisType.X));
        assertThrows(RestorationException.class, () -> NoiseCorrelation.gaussian(11, AxisType.X));
    }
}
