package org.selfscope.knime.deconvolver;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.PixelType;
import org.selfscope.image.deconvolve.Background;
import org.selfscope.image.deconvolve.Deconvolver;
import org.selfscope.image.deconvolve.RichardsonLucy;
import org.selfscope.image.deconvolve.Stop;

class RichardsonLucyDeconvolverParametersTest {

    private final RichardsonLucyDeconvolverParameters parameters = new RichardsonLucyDeconvolverParameters();

    @Test
    void defaultsStopByThemselves() {
        assertDoesNotThrow(parameters::validate);
        assertEquals(new Deconvolver(new RichardsonLucy(0, 0, true), new Background.Level(0), 65535, new Stop.WherePredictedBest(200, 1),
            Deconvolver.DEFAULT_MEMORY), parameters.deconvolver(PixelType.UINT16));
        assertEquals(Double.POSITIVE_INFINITY, parameters.deconvolver(PixelType.FLOAT32).saturation());
    }

    @Test
    void settingsReachTheDeconvolver() {
        parameters.stop = StopKind.FIXED;
        parameters.iterations = 7;
        parameters.accelerated = false;
        parameters.totalVariation = 0.01;
        parameters.background = BackgroundKind.PERCENTILE;
        parameters.saturation = Optional.of(4000.);
        parameters.memoryLimit = 100;
        assertEquals(new Deconvolver(new RichardsonLucy(0, 0.01, false), new Background.Percentile(5), 4000, new Stop.After(7), 100L << 20),
            parameters.deconvolver(PixelType.UINT16));
    }

    @Test
    void saysWhatIsOutOfRange() {
        parameters.totalVariation = 0.5;
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.totalVariation = 0;
        parameters.background = BackgroundKind.PERCENTILE;
        parameters.backgroundPercentile = 110;
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.backgroundPercentile = 10;
        parameters.mostIterations = 0;
        assertThrows(InvalidSettingsException.class, parameters::validate);
        parameters.mostIterations = 5;
        parameters.memoryLimit = 1;
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
