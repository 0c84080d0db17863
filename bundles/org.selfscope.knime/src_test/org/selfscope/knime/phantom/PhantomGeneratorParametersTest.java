package org.selfscope.knime.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.AxisType;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.FixedPattern;
import org.selfscope.image.noise.NoiseCorrelation;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.GaussianBlur;
import org.selfscope.image.phantom.Phantom;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.phantom.PhantomScene;

class PhantomGeneratorParametersTest {

    static Stream<Consumer<PhantomGeneratorParameters>> mistakes() {
        return Stream.of(p -> p.width = 0, p -> p.height = -1, p -> p.count = 0, p -> p.photons = 0, p -> p.photons = Double.NaN,
            p -> p.gain = Double.POSITIVE_INFINITY, p -> p.offset = Double.NaN, p -> p.readNoise = -1,
            p -> p.depth = 0, p -> p.frames = -2, p -> p.speed = Double.NaN, p -> p.pixelSize = 0, p -> p.zStep = -1, p -> p.frameInterval = 0,
            p -> p.bitDepth = 17, p -> p.bitDepth = 0, p -> p.psfWidth = -1, p -> with(p, SharedNoise.X, 0), p -> with(p, SharedNoise.Y, 11),
            p -> with(p, Pattern.ROWS, 60, 1), p -> with(p, Pattern.PIXELS, 1, -1), p -> p.width = p.height = p.depth = 3000);
    }

    private static void with(PhantomGeneratorParameters parameters, SharedNoise noise, double over) {
        parameters.sharedNoise = noise;
        parameters.sharedOver = over;
    }

    private static void with(PhantomGeneratorParameters parameters, Pattern pattern, double gain, double offset) {
        parameters.fixedPattern = pattern;
        parameters.gainSpread = gain;
        parameters.offsetSpread = offset;
    }

    @Test
    void settingsReachTheGrid() {
        PhantomGeneratorParameters parameters = new PhantomGeneratorParameters();
        assertEquals(PhantomGrid.plane(256, 256).movie(1, PhantomGrid.DEFAULT_SPEED), parameters.plan().grid());
        parameters.depth = 3;
        parameters.frames = 7;
        parameters.pixelSize = 0.2;
        parameters.zStep = 1;
        parameters.frameInterval = 2;
        parameters.speed = 0.1;
        assertEquals(new PhantomGrid(256, 256, 3, 7, 0.2, 1, 2, 0.1), parameters.plan().grid());
    }

    @Test
    void settingsReachTheCamera() {
        PhantomGeneratorParameters parameters = new PhantomGeneratorParameters();
        Camera plain = Camera.of(new PoissonGaussian(20, 4, 100, 6));
        assertEquals(plain.withSaturation(65535), parameters.plan().camera());
        parameters.bitDepth = 12;
        assertEquals(plain.withSaturation(4095), parameters.plan().camera());
        parameters.pixels = CameraPixels.FLOAT32;
        with(parameters, SharedNoise.X_Y, 2);
        with(parameters, Pattern.COLUMNS, 3, 5);
        assertEquals(plain.with(NoiseCorrelation.gaussian(2, AxisType.X, AxisType.Y))
            .with(new FixedPattern(FixedPattern.Layout.COLUMNS, 0.03, 5, 1)), parameters.plan().camera());
    }

    @Test
    void sharpPhantomsAreBlurredInUnits() {
        PhantomGeneratorParameters parameters = new PhantomGeneratorParameters();
        parameters.width = 32;
        parameters.height = 24;
        parameters.depth = 4;
        parameters.blur = Blur.GAUSSIAN;
        parameters.psfWidth = 0.2;
        parameters.psfDepth = 0.6;
        assertArrayEquals(PhantomScene.through(GaussianBlur.of(2.0, 2.0, 2.0), Phantom.FILAMENTS, parameters.plan().grid(), 5).frame(0).blurred(),
            parameters.plan().scene(5).frame(0).blurred(), 1e-6f);
    }

    @Test
    void defaultsAreValid() {
        assertDoesNotThrow(() -> new PhantomGeneratorParameters().validate());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatNoCameraHasIsRefused(Consumer<PhantomGeneratorParameters> mistake) {
        PhantomGeneratorParameters parameters = new PhantomGeneratorParameters();
        mistake.accept(parameters);
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }
}
