package org.selfscope.image.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.PoissonGaussian;

import net.imglib2.view.Views;

/** What movies of active neurons promise. */
class NeuronsTest {

    private static final PhantomGrid GRID = new PhantomGrid(50, 40, 1, 30, 1, 1, 0.05, 0);

    @ParameterizedTest
    @EnumSource
    void framesDependNeitherOnTheLengthNorOnTheOrder(Indicator indicator) {
        PhantomScene shortMovie = PhantomScene.asSeen(Activity.of(indicator), GRID.movie(6, 0.2), 3);
        PhantomScene longMovie = PhantomScene.asSeen(Activity.of(indicator), GRID.movie(20_000, 0.2), 3);
        float[] late = longMovie.frame(19_999).clean();
        for (int t : new int[]{5, 0, 3}) {
            assertArrayEquals(shortMovie.frame(t).clean(), longMovie.frame(t).clean());
        }
        assertArrayEquals(late, longMovie.frame(19_999).clean());
        assertFalse(Arrays.equals(late, PhantomScene.asSeen(Activity.of(indicator), GRID.movie(20_000, 0.2), 4).frame(19_999).clean()));
    }

    /** A movie that no memory can hold, of which a late frame is read. */
    @Test
    void lazyMoviesAreThoseInMemory() {
        PhantomScene scene = PhantomScene.asSeen(Activity.of(Indicator.CALCIUM), GRID.movie(2_000_000_000, 0.2), 3);
        Camera camera = Camera.of(new PoissonGaussian(20, 4, 100, 6));
        try (ImageFile clean = scene.openClean("movie"); ImageFile noisy = camera.open(clean.image(), 7)) {
            assertArrayEquals(new long[]{50, 40, 2_000_000_000}, noisy.image().dimensions());
            int t = 1_999_999_999;
            assertArrayEquals(scene.frame(t).clean(), Floats.of(Views.hyperSlice(clean.image().pixels(), 2, t)));
            assertArrayEquals(camera.plane(clean.image(), 7, t), Floats.of(Views.hyperSlice(noisy.image().pixels(), 2, t)));
        }
        PhantomScene small = PhantomScene.asSeen(Activity.of(Indicator.VOLTAGE), GRID, 3);
        try (ImageFile clean = small.openClean("movie"); ImageFile noisy = camera.open(clean.image(), 7);
            ImageFile mean = camera.noise().openMean(clean.image())) {
            Image whole = small.draw("movie").clean();
            assertArrayEquals(Floats.of(whole), Floats.of(clean.image()));
            assertArrayEquals(Floats.of(camera.record(whole, 7)), Floats.of(noisy.image()));
            assertArrayEquals(Floats.of(camera.noise().mean(whole)), Floats.of(mean.image()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lightIsAboveZeroAndOfFullActivityAboutOne(Indicator indicator) {
        PhantomScene scene = PhantomScene.asSeen(new Activity(indicator, 2, 0.6, 0), PhantomGrid.plane(96, 96).movie(40, 0), 1);
        float max = 0;
        for (int t = 0; t < 40; t++) {
            for (float v : scene.frame(t).clean()) {
                assertTrue(v > 0);
                max = Math.max(max, v);
            }
        }
        assertTrue(max > 0.5 && max <= 1.3, "brightest " + max);
    }

    /** The fit of a line to the logarithm of a trace after a burst has the slope -1 / decay where the light does not saturate. */
    @Test
    void calciumRisesAtOnceAndDecays() {
        CalciumTrace trace = new CalciumTrace(0.05, 0.5, 0.01, 5);
        int events = 0;
        for (int t = 1; t < 15_000; t++) {
            double before = calcium(trace, t - 1);
            double now = calcium(trace, t);
            events += now > before + 0.5 ? 1 : 0;
            assertTrue(now > before + 0.5 || Math.abs(now - before * Math.exp(-0.02)) < 1e-4, "frame " + t);
        }
        assertTrue(events >= 2 && events < 15, events + " events in 150 s");
    }

    private static double calcium(CalciumTrace trace, int t) {
        double light = (trace.at(t) - 0.1) / 0.9 * (4 / 1.4);
        return light / (1 - 0.1 * light);
    }

    @Test
    void voltageSpikesLastOneFrameAndComeAsOftenAsAskedFor() {
        VoltageTrace trace = new VoltageTrace(0.02, 9);
        int spikes = 0;
        long last = -10;
        for (int t = 0; t < 100_000; t++) {
            if (trace.at(t) == 1) {
                assertTrue(t - last > VoltageTrace.PAUSE);
                last = t;
                spikes++;
            }
        }
        assertEquals(2000 * Math.pow(0.98, 3), spikes, 4 * Math.sqrt(2000));
    }

    @Test
    void lightBleaches() {
        PhantomGrid minute = new PhantomGrid(40, 40, 1, 61, 1, 1, 1, 0);
        Activity silent = new Activity(Indicator.CALCIUM, 0, 0.6, 0.4);
        PhantomScene scene = PhantomScene.asSeen(silent, minute, 1);
        float[] first = scene.frame(0).clean();
        float[] last = scene.frame(60).clean();
        float background = background(minute);
        for (int i = 0; i < first.length; i++) {
            assertEquals(0.6 * (first[i] - background), last[i] - background, 1e-5);
        }
        assertArrayEquals(PhantomScene.asSeen(new Activity(Indicator.CALCIUM, 0, 0.6, 0), minute, 1).frame(0).clean(), first);
    }

    /** What remains when nearly all has bleached. */
    private static float background(PhantomGrid grid) {
        float[] dark = PhantomScene.asSeen(new Activity(Indicator.CALCIUM, 0, 0.6, 1 - 1e-12), grid, 1).frame(60).clean();
        return dark[0];
    }

    @Test
    void impossibleActivitiesAreRefused() {
        assertRefused(() -> new Activity(Indicator.CALCIUM, -1, 1, 0));
        assertRefused(() -> new Activity(Indicator.CALCIUM, Double.NaN, 1, 0));
        assertRefused(() -> new Activity(Indicator.CALCIUM, 1, 0, 0));
        assertRefused(() -> new Activity(Indicator.CALCIUM, 1, 1, 1));
    }

    private static void assertRefused(Runnable activity) {
        assertEquals(RestorationException.Kind.SETTING, assertThrows(RestorationException.class, activity::run).kind());
    }
}
