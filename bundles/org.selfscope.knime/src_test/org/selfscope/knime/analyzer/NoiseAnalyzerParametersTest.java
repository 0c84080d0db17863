package org.selfscope.knime.analyzer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.AxisType;
import org.selfscope.image.analyze.NoiseAnalysis;

class NoiseAnalyzerParametersTest {

    private final NoiseAnalyzerParameters parameters = new NoiseAnalyzerParameters();

    @Test
    void defaultsKnowNothingOfTheCamera() {
        assertEquals(NoiseAnalysis.standard(), parameters.analysis());
    }

    @Test
    void settingsReachTheAnalysis() {
        parameters.offset = Optional.of(99.5);
        parameters.framesAlong = FramesAlong.Z;
        assertEquals(new NoiseAnalysis(OptionalDouble.of(99.5), Optional.of(AxisType.Z)), parameters.analysis());
        parameters.framesAlong = FramesAlong.NONE;
        assertEquals(Optional.empty(), parameters.analysis().frames());
    }

    @Test
    void anOffsetIsANumber() {
        assertDoesNotThrow(parameters::validate);
        parameters.offset = Optional.of(Double.NaN);
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
