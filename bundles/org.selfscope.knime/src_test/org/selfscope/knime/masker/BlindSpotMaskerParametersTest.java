package org.selfscope.knime.masker;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.knime.scheme.SamplingAxes;

class BlindSpotMaskerParametersTest {

    private final BlindSpotMaskerParameters parameters = new BlindSpotMaskerParameters();

    @Test
    void defaultsAreThePublishedOnes() {
        assertEquals(GridBlindSpot.along(AxisType.X, AxisType.Y).withSeed(1), parameters.scheme());
        parameters.mask = MaskKind.RANDOM;
        assertEquals(RandomBlindSpot.along(AxisType.X, AxisType.Y).withSeed(1), parameters.scheme());
    }

    @Test
    void settingsReachTheGrid() {
        parameters.period = 7;
        parameters.axes = SamplingAxes.X_Y_TIME;
        parameters.blindSpot = BlindSpotShape.BOX;
        parameters.extentX = 1;
        parameters.extentY = 9;
        parameters.fill = FillKind.MEDIAN;
        parameters.fillRadius = 2;
        parameters.seed = -4;
        List<AxisType> movie = List.of(AxisType.X, AxisType.Y, AxisType.TIME);
        assertEquals(new GridBlindSpot(movie, 7, BlindSpot.box(1, 9, 1), new NeighbourMedian(2), -4), parameters.scheme());
    }

    @Test
    void blindSpotsExtendAlongEveryAxis() {
        parameters.axes = SamplingAxes.X_Y_Z_TIME;
        parameters.blindSpot = BlindSpotShape.BOX;
        parameters.extentX = 1;
        parameters.extentZ = 3;
        parameters.extentTime = 7;
        parameters.fill = FillKind.CONSTANT;
        parameters.fillValue = 2.5;
        List<AxisType> all = List.of(AxisType.X, AxisType.Y, AxisType.Z, AxisType.TIME);
        assertEquals(new GridBlindSpot(all, 4, BlindSpot.box(1, 1, 3, 7), new Constant(2.5f), 1), parameters.scheme());
    }

    @Test
    void theHiddenPixelItselfCanBeDrawn() {
        parameters.fill = FillKind.RANDOM_PIXEL;
        assertEquals(new RandomNeighbour(5, true), ((GridBlindSpot)parameters.scheme()).fill());
    }

    @Test
    void settingsReachTheRandomMask() {
        parameters.mask = MaskKind.RANDOM;
        parameters.density = 3;
        parameters.minimumDistance = 2;
        parameters.blindSpot = BlindSpotShape.CROSS;
        parameters.fill = FillKind.NOISE;
        assertEquals(new RandomBlindSpot(List.of(AxisType.X, AxisType.Y), 0.03, 2, BlindSpot.cross(5, 1), new LocalNoise(5), 1),
            parameters.scheme());
    }

    @Test
    void aLineHasOneExtent() {
        parameters.axes = SamplingAxes.Y;
        parameters.blindSpot = BlindSpotShape.BOX;
        parameters.extentY = 3;
        assertEquals(BlindSpot.box(3), parameters.scheme().spot());
    }

    static Stream<Consumer<BlindSpotMaskerParameters>> mistakes() {
        return Stream.of(p -> p.period = 1, p -> p.period = 65, p -> random(p).density = 0, p -> random(p).density = 26,
            p -> random(p).density = Double.NaN, p -> random(p).minimumDistance = 0, p -> random(p).minimumDistance = 99,
            p -> box(p).extentX = 4, p -> box(p).extentY = 5, p -> box(p).extentX = -1, p -> median(p).fillRadius = 0);
    }

    private static BlindSpotMaskerParameters random(BlindSpotMaskerParameters parameters) {
        parameters.mask = MaskKind.RANDOM;
        return parameters;
    }

    private static BlindSpotMaskerParameters box(BlindSpotMaskerParameters parameters) {
        parameters.blindSpot = BlindSpotShape.BOX;
        return parameters;
    }

    private static BlindSpotMaskerParameters median(BlindSpotMaskerParameters parameters) {
        parameters.fill = FillKind.MEDIAN;
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatHidesNothingOrEverythingIsRefusedInTheDialog(Consumer<BlindSpotMaskerParameters> mistake) {
        assertDoesNotThrow(parameters::validate);
        mistake.accept(parameters);
        InvalidSettingsException e = assertThrows(InvalidSettingsException.class, parameters::validate);
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
}
