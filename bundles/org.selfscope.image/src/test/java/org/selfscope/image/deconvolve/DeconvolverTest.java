package org.selfscope.image.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.TestImages;
import org.selfscope.image.convolution.Blur;
import org.selfscope.image.convolution.Border;
import org.selfscope.image.psf.Psf;

import net.imglib2.img.array.ArrayImgs;

class DeconvolverTest {

    private static final Stop RULE = new Stop.WherePredictedBest(60, 1);

    private static final Background NONE = new Background.Level(0);

    private static Deconvolver deconvolver(Stop stop, long memory) {
        return new Deconvolver(new RichardsonLucy(0, 0, false), NONE, Double.POSITIVE_INFINITY, stop, memory);
    }

    private static Deconvolution deconvolve(Image image, Psf psf, Stop stop) {
        return deconvolver(stop, Deconvolver.DEFAULT_MEMORY).deconvolve(image, psf, Progress.NONE, Cancellation.NONE);
    }

    private static Psf gaussian(int radius, double sigma, int dimensions) {
        int[] size = new int[dimensions];
        Arrays.fill(size, 2 * radius + 1);
        float[] values = new float[(int)Math.pow(size[0], dimensions)];
        for (int i = 0; i < values.length; i++) {
            double r2 = 0;
            int rest = i;
            for (int d = 0; d < dimensions; d++) {
                r2 += Math.pow(rest % size[0] - radius, 2);
                rest /= size[0];
            }
            values[i] = (float)Math.exp(-r2 / (2 * sigma * sigma));
        }
        return new Psf(values, size);
    }

    /** Bright discs and points. */
    private static float[] specimen(int width, int height) {
        float[] object = new float[width * height];
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < width * height / 150; n++) {
            int cx = random.nextInt(width);
            int cy = random.nextInt(height);
            int r = random.nextInt(4);
            for (int y = Math.max(0, cy - r); y <= Math.min(height - 1, cy + r); y++) {
                for (int x = Math.max(0, cx - r); x <= Math.min(width - 1, cx + r); x++) {
                    object[x + y * width] += Math.hypot(x - cx, y - cy) <= r ? 1 : 0;
                }
            }
        }
        return object;
    }

    private static Image measured(float[] object, int width, int height, Psf psf, double photons) {
        float[] image = new Blur(psf, Border.MIRROR).image(object, new int[]{width, height});
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < image.length; i++) {
            double mean = image[i] * photons + 1;
            image[i] = (float)Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return TestImages.of(image, width, height);
    }

    private static double error(Image result, float[] object, double photons) {
        float[] values = Floats.of(result);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.pow(values[i] / photons - object[i], 2);
        }
        return Math.sqrt(sum / values.length);
    }

    @Test
    void stopsCloseToTheBestNumberOfIterationsAndLaterWithLessNoise() {
        float[] object = specimen(90, 80);
        Psf psf = gaussian(5, 1.8, 2);
        int last = 0;
        for (double photons : new double[]{5, 100}) {
            Image image = measured(object, 90, 80, psf, photons);
            Deconvolution found = deconvolve(image, psf, RULE);
            double best = Double.POSITIVE_INFINITY;
            for (int n = 1; n <= 60; n++) {
                best = Math.min(best, error(deconvolve(image, psf, new Stop.After(n)).image(), object, photons));
            }
            assertTrue(error(found.image(), object, photons) < 1.06 * best, photons + ": " + found.iterations());
            assertTrue(found.iterations() > last, found.iterations() + " after " + last);
            last = found.iterations();
        }
    }

    /** Photon noise that neighbours along X share, as behind a camera that interpolates. */
    private static Image withSharedNoise(float[] object, int width, int height, Psf psf, double photons) {
        float[] image = new Blur(psf, Border.MIRROR).image(object, new int[]{width, height});
        SplittableRandom random = new SplittableRandom(6);
        double before = random.nextGaussian();
        for (int i = 0; i < image.length; i++) {
            double mean = image[i] * photons + 10;
            double next = random.nextGaussian();
            image[i] = (float)Math.max(0, mean + Math.sqrt(mean / 2) * (before + next));
            before = next;
        }
        return TestImages.of(image, width, height);
    }

    private static Deconvolution withBackground(Image image, Psf psf, Stop stop) {
        return new Deconvolver(RichardsonLucy.plain(), new Background.Level(10), Double.POSITIVE_INFINITY, stop, Deconvolver.DEFAULT_MEMORY)
            .deconvolve(image, psf, Progress.NONE, Cancellation.NONE);
    }

    @Test
    void noiseThatNeighboursShareDoesNotMakeItGoOn() {
        float[] object = specimen(170, 150);
        Psf psf = gaussian(5, 1.8, 2);
        Image image = withSharedNoise(object, 170, 150, psf, 20);
        Holes holes = Holes.of(image.pixels(), Cancellation.NONE);
        assertEquals(List.of(1, 0), holes.reach());
        Deconvolution found = withBackground(image, psf, RULE);
        double best = Double.POSITIVE_INFINITY;
        for (int n : new int[]{1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 60}) {
            best = Math.min(best, error(withBackground(image, psf, new Stop.After(n)).image(), object, 20));
        }
        Observation observation = Observation.of(Floats.of(image), new int[]{170, 150}, Double.POSITIVE_INFINITY);
        int alone = Deconvolution.best(new HeldOut(observation, Holes.none(2), 1).errors(RichardsonLucy.plain().withBackground(10), psf, 5,
            60, Progress.NONE, Cancellation.NONE));
        double error = error(found.image(), object, 20);
        assertTrue(error < 1.06 * best, found.iterations() + " iterations, error " + error + " instead of " + best);
        double errorAlone = error(withBackground(image, psf, new Stop.After(alone)).image(), object, 20);
        assertTrue(alone >= 2 * found.iterations() && errorAlone > 1.15 * best, alone + " iterations, error " + errorAlone + " instead of " + best);
    }

    @Test
    void holesAreBoxesThatEndAtTheBorder() {
        Holes holes = new Holes(List.of(1, 0, 2));
        assertEquals(15, holes.pixels());
        assertArrayEquals(new int[]{0, 1, 20, 21, 40, 41}, Arrays.stream(holes.around(new int[]{0}, new int[]{4, 5, 6})).sorted().toArray());
        assertEquals("holes of 3 x 1 x 5 pixels", holes.describe());
        assertArrayEquals(new int[]{7, 3}, Holes.none(2).around(new int[]{7, 3}, new int[]{4, 5}));
        assertTrue(Holes.of(TestImages.random(1, 5, 6).pixels(), Cancellation.NONE).isNone(), "too small to be analysed");
    }

    @Test
    void theRunThatIsChosenIsTheRunThatIsMade() {
        Psf psf = gaussian(3, 1.2, 2);
        Image image = measured(specimen(40, 31), 40, 31, psf, 30);
        Deconvolution found = deconvolve(image, psf, RULE);
        assertEquals(found.heldOut().indexOf(found.heldOut().stream().min(Double::compare).get()) + 1, found.iterations());
        assertArrayEquals(Floats.of(deconvolve(image, psf, new Stop.After(found.iterations())).image()), Floats.of(found.image()));
        assertTrue(deconvolve(image, psf, new Stop.WherePredictedBest(2, 1)).isCutShort());
    }

    @Test
    void hiddenPixelsDoNotReachTheEstimate() {
        Psf psf = gaussian(2, 1, 2);
        float[] values = Floats.of(measured(specimen(20, 20), 20, 20, psf, 30));
        float[] changed = values.clone();
        int[] hidden = {25, 111, 204};
        for (int index : hidden) {
            changed[index] += 500;
        }
        List<float[]> objects = new ArrayList<>();
        for (float[] pixels : List.of(values, changed)) {
            Observation seen = Observation.of(pixels, new int[]{20, 20}, Double.POSITIVE_INFINITY).without(hidden);
            objects.add(new RichardsonLucy(0, 0.01, true).run(seen, psf, 10, 8, Progress.NONE, Cancellation.NONE));
        }
        assertArrayEquals(objects.get(0), objects.get(1));
    }

    @Test
    void tilesAreNearlyTheWhole() {
        Psf psf = gaussian(4, 1.5, 2);
        Image image = measured(specimen(150, 140), 150, 140, psf, 50);
        Stop stop = new Stop.After(10);
        float[] whole = Floats.of(deconvolve(image, psf, stop).image());
        float[] tiles = Floats.of(deconvolver(stop, 44 * 80 * 80).deconvolve(image, psf, Progress.NONE, Cancellation.NONE).image());
        double difference = 0;
        double squares = 0;
        for (int i = 0; i < whole.length; i++) {
            difference += Math.pow(whole[i] - tiles[i], 2);
            squares += Math.pow(whole[i], 2);
        }
        assertTrue(difference > 0, "not tiled");
        assertTrue(Math.sqrt(difference / squares) < 1e-3, "relative difference " + Math.sqrt(difference / squares));
    }

    @Test
    void deconvolvesEveryFrameWhateverTheOrderOfAxes() {
        Psf psf = gaussian(1, 0.8, 3);
        float[] volume = Floats.of(TestImages.random(5, 6, 7, 8));
        float[] movie = new float[2 * volume.length];
        for (int z = 0; z < 8; z++) {
            for (int y = 0; y < 7; y++) {
                for (int x = 0; x < 6; x++) {
                    float value = volume[x + 6 * (y + 7 * z)];
                    movie[z + 8 * (0 + 2 * (x + 6 * y))] = 3;
                    movie[z + 8 * (1 + 2 * (x + 6 * y))] = value;
                }
            }
        }
        List<Axis> axes = List.of(Axis.of(AxisType.Z, 0.5, "µm"), Axis.of(AxisType.TIME), Axis.of(AxisType.X), Axis.of(AxisType.Y));
        Image image = new Image(ArrayImgs.floats(movie, 8, 2, 6, 7), axes, "movie", "here");
        Image result = deconvolve(image, psf, new Stop.After(3)).image();
        assertEquals(axes, result.axes());
        assertEquals("movie", result.name());
        float[] expected = Floats.of(deconvolve(TestImages.of(volume, 6, 7, 8), psf, new Stop.After(3)).image());
        float[] found = Floats.of(result);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i / 42 + 8 * (1 + 2 * (i % 42))]);
            assertEquals(3, found[i / 42 + 8 * (0 + 2 * (i % 42))], 1e-3);
        }
    }

    @Test
    void takesTheBackgroundOff() {
        float[] values = new float[400];
        Arrays.fill(values, 110);
        values[210] = 500;
        Deconvolver percentile = new Deconvolver(RichardsonLucy.plain(), new Background.Percentile(5), Double.POSITIVE_INFINITY,
            new Stop.After(20), Deconvolver.DEFAULT_MEMORY);
        Deconvolution result = percentile.deconvolve(TestImages.of(values, 20, 20), gaussian(1, 0.7, 2), Progress.NONE, Cancellation.NONE);
        assertEquals(110, result.background());
        assertTrue(Floats.of(result.image())[0] < 5);
        assertThrows(RestorationException.class, () -> new Background.Percentile(101));
        assertThrows(RestorationException.class, () -> new RichardsonLucy(-1, 0, true));
        assertThrows(RestorationException.class, () -> new RichardsonLucy(0, 1, true));
        assertThrows(RestorationException.class, () -> new Stop.After(0));
    }

    @Test
    void saysWhichImageDoesNotFit() {
        Image image = TestImages.random(1, 20, 9).withName("cell 7");
        RestorationException large = assertThrows(RestorationException.class, () -> deconvolve(image, gaussian(9, 2, 2), RULE));
        assertEquals(Kind.IMAGE, large.kind());
        assertTrue(large.getMessage().contains("\"cell 7\"") && large.getMessage().contains("19 samples along Y"), large.getMessage());
        RestorationException deep = assertThrows(RestorationException.class, () -> deconvolve(image, gaussian(1, 2, 3), RULE));
        assertTrue(deep.getMessage().contains("axis Z"), deep.getMessage());
        float[] nan = new float[180];
        Arrays.fill(nan, Float.NaN);
        RestorationException empty =
            assertThrows(RestorationException.class, () -> deconvolve(TestImages.of(nan, 20, 9), gaussian(1, 2, 2), RULE));
        assertTrue(empty.getMessage().contains("NaN"), empty.getMessage());
        RestorationException pixel =
            assertThrows(RestorationException.class, () -> deconvolve(TestImages.of(new float[]{1}, 1, 1), gaussian(0, 2, 2), RULE));
        assertTrue(pixel.getMessage().contains("too few pixels"), pixel.getMessage());
    }

    @Test
    void canBeCancelledInBetween() {
        Image image = TestImages.random(1, 30, 30);
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> deconvolver(new Stop.After(1000), Deconvolver.DEFAULT_MEMORY).deconvolve(image,
            gaussian(1, 1, 2), Progress.NONE, () -> {
                if (asked.incrementAndGet() > 10) {
                    throw new CancellationException();
                }
            }));
        assertTrue(asked.get() < 50, asked + " pieces of work");
    }

    @Test
    void reportsProgressThatOnlyRises() {
        List<Double> fractions = new ArrayList<>();
        Psf psf = gaussian(2, 1, 2);
        deconvolver(RULE, Deconvolver.DEFAULT_MEMORY).deconvolve(measured(specimen(30, 30), 30, 30, psf, 20), psf,
            (fraction, message) -> fractions.add(fraction), Cancellation.NONE);
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1) && fractions.get(i) <= 1);
        }
    }
}
