package org.selfscope.image.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.FixedPattern;
import org.selfscope.image.noise.NoiseCorrelation;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.phantom.PhantomScene;
import org.selfscope.image.scheme.GridBlindSpot;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.position.FunctionRandomAccessible;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.view.Views;

class NoiseAnalysisTest {

    private static final PoissonGaussian NOISE = new PoissonGaussian(30, 2, 100, 3);

    private static final Image CLEAN = Phantom.NUCLEI.draw(320, 300, 1);

    private static ChannelNoise analysed(Image image) {
        return new NoiseAnalysis(OptionalDouble.of(100), Optional.of(AxisType.TIME)).of(image, Progress.NONE, Cancellation.NONE).get(0);
    }

    private static boolean tells(ChannelNoise noise, Class<? extends Finding> finding) {
        return noise.findings().stream().anyMatch(finding::isInstance);
    }

    // WHAT NEIGHBOURS SHARE

    @Test
    void testWhiteNoiseIsIndependent() {
        ChannelNoise found = analysed(Camera.of(NOISE).record(CLEAN, 1));
        assertEquals(BlindSpot.POINT, found.blindSpot());
        assertEquals(0, found.alongX().noise().get(0), 0.03);
        assertEquals(0, found.alongY().atMost().get(0), 0.03);
        assertTrue(tells(found, Finding.IndependentNeighbours.class));
    }

    @Test
    void testNoiseSharedAlongOneAxisNeedsABar() {
        NoiseCorrelation shared = NoiseCorrelation.gaussian(0.5, AxisType.X);
        ChannelNoise found = analysed(Camera.of(NOISE).with(shared).record(CLEAN, 1));
        assertEquals(shared.coefficient(1), found.alongX().noise().get(0), 0.03);
        assertEquals(0, found.alongY().atMost().get(0), 0.04);
        assertEquals(BlindSpot.box(3, 1), found.blindSpot());
        assertTrue(tells(found, Finding.SharedNoise.class) && tells(found, Finding.NoSpatialPairs.class));
    }

    @Test
    void testNoiseSharedAlongBothAxesNeedsABox() {
        NoiseCorrelation shared = NoiseCorrelation.gaussian(0.9, AxisType.X, AxisType.Y);
        ChannelNoise found = analysed(Camera.of(NOISE).with(shared).record(CLEAN, 1));
        assertEquals(shared.coefficient(1), found.alongY().noise().get(0), 0.06);
        assertEquals(shared.coefficient(2), found.alongX().noise().get(1), 0.06);
        assertEquals(BlindSpot.box(5, 5), found.blindSpot());
        assertTrue(tells(found, Finding.RoughGain.class));
    }

    /** Strong structure makes neighbours alike, but not if it is as blurred as the microscope's point spread function. */
    @ParameterizedTest
    @EnumSource
    void testStructureIsNoSharedNoise(Phantom phantom) {
        ChannelNoise found = analysed(Camera.of(new PoissonGaussian(2000, 2, 100, 3)).record(phantom.draw(512, 512, 2), 1));
        assertEquals(BlindSpot.POINT, found.blindSpot());
        assertTrue(tells(found, Finding.IndependentNeighbours.class));
    }

    /** Pixels that are too large for the microscope see structure that cannot be told from shared noise, but not in the flat parts. */
    @Test
    void testStructureThatIsTooFineIsSuspectedOnly() {
        float[] fine = Floats.of(Phantom.BEADS.draw(1024, 1024, 2));
        float[] coarse = new float[512 * 512];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = fine[i / 512 * 2 * 1024 + i % 512 * 2];
        }
        Image clean = Floats.toImage(coarse, Phantom.BEADS.draw(512, 512, 2));
        ChannelNoise found = analysed(Camera.of(new PoissonGaussian(2000, 2, 100, 3)).record(clean, 1));
        assertFalse(found.alongX().isShared());
        assertTrue(found.alongX().mayBeShared() && tells(found, Finding.SuspectedNoise.class));
        assertTrue(found.findings().contains(new Finding.NoSpatialPairs(AxisType.X, false)));
    }

    @Test
    void testRowsThatFlicker() {
        ChannelNoise found = analysed(Camera.of(NOISE).with(new FixedPattern(FixedPattern.Layout.ROWS, 0, 3, 5)).record(CLEAN, 1));
        assertTrue(found.banding().rows() > 0.2, found.banding().toString());
        assertEquals(0, found.banding().columns(), 0.01);
        assertTrue(tells(found, Finding.Stripes.class));
    }

    @Test
    void testSamplingIsSafeForTheWorstImage() {
        ChannelNoise white = analysed(Camera.of(NOISE).record(CLEAN, 1));
        ChannelNoise rows = analysed(Camera.of(NOISE).with(NoiseCorrelation.gaussian(0.5, AxisType.X)).record(CLEAN, 1));
        ChannelNoise columns = analysed(Camera.of(NOISE).with(NoiseCorrelation.gaussian(0.9, AxisType.Y)).record(CLEAN, 1));
        assertEquals(GridBlindSpot.along(AxisType.X, AxisType.Y), SafeSampling.scheme(List.of(white), 0));
        assertEquals(BlindSpot.box(3, 1), SafeSampling.blindSpot(List.of(white, rows)));
        assertEquals(BlindSpot.cross(3, 5), SafeSampling.blindSpot(List.of(columns, rows, white)));
        assertEquals(6, SafeSampling.scheme(List.of(columns, rows), 0).period());
    }

    // MOVIES

    private static Image movie(int frames, double speed) {
        return PhantomScene.asSeen(Phantom.NUCLEI, PhantomGrid.plane(128, 120).movie(frames, speed), 3).draw("movie").clean();
    }

    @Test
    void testMovingBleachingMovie() {
        Image moving = movie(24, 0.5);
        float[] values = Floats.of(moving);
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1 - 0.02f * (i / (128 * 120));
        }
        ChannelNoise found = analysed(Camera.of(NOISE).record(Floats.toImage(values, moving), 1));
        assertTrue(found.frames().isPresent());
        assertEquals(2, found.transfer().gain().value(), 3 * found.transfer().gain().error());
        assertEquals(2, found.transfer().gain().value(), 0.2);
        assertEquals(3, found.transfer().readNoise().value(), 0.15);
        assertEquals(0, found.along(AxisType.TIME).get().correlation().get(0), 0.03);
        assertTrue(tells(found, Finding.FramesFit.class));
    }

    /** The pattern raises the variance in each frame by the square of its spread, but not that of differences. */
    @Test
    void testPatternOfTheCamera() {
        Camera camera = Camera.of(NOISE).with(new FixedPattern(FixedPattern.Layout.PIXELS, 0, 4, 5));
        ChannelNoise found = analysed(camera.record(movie(24, 0), 1));
        double dark = 16 / (16 + 9 + 4 * 30 * 0.1);
        assertEquals(dark, found.along(AxisType.TIME).get().pattern(), 0.1);
        assertEquals(3, found.transfer().readNoise().value(), 0.15);
        assertTrue(tells(found, Finding.FixedPattern.class));
    }

    @Test
    void testAfterglow() {
        NoiseCorrelation shared = NoiseCorrelation.gaussian(0.6, AxisType.TIME);
        ChannelNoise found = analysed(Camera.of(NOISE).with(shared).record(movie(24, 0), 1));
        assertEquals(shared.coefficient(1), found.along(AxisType.TIME).get().correlation().get(0), 0.04);
        assertEquals(2, found.transfer().gain().value(), 0.2);
        assertTrue(tells(found, Finding.SharedFrames.class));
    }

    // VALUES

    @Test
    void testCutOffValues() {
        PoissonGaussian noise = new PoissonGaussian(30, 2, 0, 3);
        Image counted = Floats.convert(Camera.of(noise).withSaturation(40).record(CLEAN, 1), PixelType.UINT16);
        ChannelNoise found = analysed(counted);
        float[] values = Floats.of(counted);
        double dark = 0;
        for (float v : values) {
            dark += v == 0 ? 1 : 0;
        }
        assertEquals(dark / values.length, found.values().lowestShare(), 1e-12);
        assertEquals(1, found.values().step());
        assertTrue(tells(found, Finding.Clipped.class) && tells(found, Finding.Saturated.class));
    }

    @Test
    void testStepsOfScaledIntegers() {
        Image noisy = Camera.of(NOISE).record(CLEAN, 1);
        float[] values = Floats.of(noisy);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(values[i] / 24) * 24 / 1024f;
        }
        ChannelNoise found = NoiseAnalysis.standard().of(Floats.toImage(values, noisy), Progress.NONE, Cancellation.NONE).get(0);
        assertEquals(24 / 1024.0, found.values().step());
        assertTrue(tells(found, Finding.CoarseSteps.class));
        assertEquals(0, analysed(noisy).values().step());
    }

    // WHAT IS READ, AND BY WHOM

    @Test
    void testChannelsAndOrderOfAxes() {
        Image flat = Floats.toImage(new float[200 * 200 * 2], image(AxisType.CHANNEL, 2, AxisType.Y, 200, AxisType.X, 200));
        Image noisy = Camera.of(NOISE).record(flat, 1);
        List<ChannelNoise> found = NoiseAnalysis.standard().of(noisy, Progress.NONE, Cancellation.NONE);
        assertEquals(List.of(0L, 1L), found.stream().map(ChannelNoise::channel).toList());
        found.forEach(c -> assertEquals(3, c.transfer().darkNoise(), 0.3));
    }

    private static Image image(Object... typesAndSizes) {
        List<Axis> axes = new ArrayList<>();
        long[] size = new long[typesAndSizes.length / 2];
        for (int d = 0; d < size.length; d++) {
            axes.add(Axis.of((AxisType)typesAndSizes[2 * d]));
            size[d] = (Integer)typesAndSizes[2 * d + 1];
        }
        return new Image(ArrayImgs.floats(size), axes, "test", "");
    }

    @Test
    void testSameBitsWithAnyNumberOfThreads() throws Exception {
        Image movie = Camera.of(NOISE).record(movie(12, 0.5), 1);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        ChannelNoise expected = one.submit(() -> analysed(movie)).get();
        assertEquals(expected, four.submit(() -> analysed(movie)).get());
        one.shutdown();
        four.shutdown();
    }

    /** A movie of 80 TB is analysed by looking at a few million of its pixels. */
    @Test
    void testHugeMoviesAreSampled() {
        AtomicLong reads = new AtomicLong();
        FunctionRandomAccessible<DoubleType> noise = new FunctionRandomAccessible<>(3, (place, value) -> {
            reads.incrementAndGet();
            long hash = place.getLongPosition(0) * 0x9E3779B97F4A7C15L + place.getLongPosition(1) * 0xC2B2AE3D27D4EB4FL
                + place.getLongPosition(2) * 0x165667B19E3779F9L;
            value.set((hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L >>> 40);
        }, DoubleType::new);
        Image huge = new Image(Views.interval(noise, new long[3], new long[]{999_999, 99_999, 99_999}),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "huge", "");
        analysed(huge);
        assertTrue(reads.get() < 20_000_000, reads + " pixels read");
    }

    @Test
    void testCancellation() {
        assertThrows(CancellationException.class, () -> NoiseAnalysis.standard().of(CLEAN, Progress.NONE, () -> {
            throw new CancellationException();
        }));
    }

    // WHAT CANNOT BE ANALYSED

    @Test
    void testUnusableImages() {
        for (Image image : List.of(image(AxisType.X, 200, AxisType.Z, 200), image(AxisType.X, 8, AxisType.Y, 200),
            image(AxisType.X, 1, AxisType.Y, 1))) {
            assertEquals(RestorationException.Kind.IMAGE, assertThrows(RestorationException.class, () -> analysed(image)).kind());
        }
        float[] nothing = new float[320 * 300];
        Arrays.fill(nothing, Float.NaN);
        assertThrows(RestorationException.class, () -> analysed(Floats.toImage(nothing, CLEAN)));
        assertThrows(RestorationException.class, () -> new NoiseAnalysis(OptionalDouble.of(Double.NaN), Optional.empty()));
    }

    @Test
    void testSomeValuesThatAreNotFinite() {
        Image noisy = Camera.of(NOISE).record(CLEAN, 1);
        float[] values = Floats.of(noisy);
        values[5000] = Float.NaN;
        values[70000] = Float.POSITIVE_INFINITY;
        assertEquals(2, analysed(Floats.toImage(values, noisy)).transfer().gain().value(), 0.2);
    }

    @Test
    void testConstantImageHasNoNoise() {
        ChannelNoise found = analysed(image(AxisType.X, 64, AxisType.Y, 64, AxisType.TIME, 6));
        assertEquals(0, found.transfer().readNoise().value());
        assertEquals(BlindSpot.POINT, found.blindSpot());
        found.findings().forEach(f -> assertTrue(f.sentence().endsWith("."), f.sentence()));
    }
}
