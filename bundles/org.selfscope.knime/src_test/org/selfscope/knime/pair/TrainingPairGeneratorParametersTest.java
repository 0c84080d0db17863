package org.selfscope.knime.pair;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.AxisType;
import org.selfscope.image.scheme.ChequerboardPair;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.FramePair;
import org.selfscope.image.scheme.InterleavedPair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.PairScheme;
import org.selfscope.image.scheme.ResampledPair;
import org.selfscope.knime.scheme.SamplingAxes;

class TrainingPairGeneratorParametersTest {

    private static final List<AxisType> VOLUME = List.of(AxisType.X, AxisType.Y, AxisType.Z);

    private final TrainingPairGeneratorParameters parameters = new TrainingPairGeneratorParameters();

    @Test
    void everyFamilyMakesItsPairs() {
        parameters.axes = SamplingAxes.X_Y_Z;
        parameters.frameAxis = FrameAxis.Z;
        parameters.swap = true;
        parameters.seed = 5;
        assertEquals(new NeighbourPair(VOLUME, 5), scheme(PairFamily.NEIGHBOURS));
        assertEquals(new DiagonalPair(VOLUME, 5), scheme(PairFamily.DIAGONAL_MEANS));
        assertEquals(new ChequerboardPair(VOLUME, VOLUME, 5), scheme(PairFamily.CHEQUERBOARD));
        assertEquals(new InterleavedPair(VOLUME, true, 5), scheme(PairFamily.INTERLEAVED));
        assertEquals(new FramePair(AxisType.Z, true, 5), scheme(PairFamily.FRAMES));
        parameters.axes = SamplingAxes.X_Y;
        assertEquals(new ResampledPair(List.of(AxisType.X, AxisType.Y), 5), scheme(PairFamily.RESAMPLED_DIAGONALS));
    }

    private PairScheme scheme(PairFamily family) {
        parameters.family = family;
        return parameters.scheme();
    }

    @ParameterizedTest
    @EnumSource(PairFamily.class)
    void defaultsAreValidForEveryFamily(PairFamily family) {
        parameters.family = family;
        assertDoesNotThrow(parameters::validate);
    }

    @ParameterizedTest
    @CsvSource({"DIAGONAL_MEANS, X", "CHEQUERBOARD, Y", "INTERLEAVED, X_Y_TIME", "RESAMPLED_DIAGONALS, X_Y_Z"})
    void axesThatAFamilyCannotUseAreRefusedInTheDialog(PairFamily family, SamplingAxes axes) {
        parameters.family = family;
        parameters.axes = axes;
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }

    @Test
    void axesThatFramesDoNotUseDoNotMatter() {
        parameters.family = PairFamily.FRAMES;
        parameters.axes = SamplingAxes.X;
        assertDoesNotThrow(parameters::validate);
    }
}
