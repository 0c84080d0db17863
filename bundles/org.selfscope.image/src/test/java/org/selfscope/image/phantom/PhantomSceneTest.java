package org.selfscope.image.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;

/** What every phantom promises in planes, volumes and movies, as seen by a microscope or through optics of one's own. */
class PhantomSceneTest {

    private static final PhantomGrid VOLUMES = new PhantomGrid(48, 40, 5, 4, 0.2, 0.5, 2, 0.7);

    private static final GaussianBlur BLUR = GaussianBlur.of(1.5, 1.0, 0.7);

    private static List<PhantomScene> scenes(Phantom phantom) {
        return List.of(PhantomScene.asSeen(phantom, VOLUMES, 3), PhantomScene.through(BLUR, phantom, VOLUMES, 3));
    }

    @ParameterizedTest
    @EnumSource
    void axesAreThoseOfTheGrid(Phantom phantom) {
        Image image = PhantomScene.asSeen(phantom, VOLUMES, 3).draw("name").clean();
        assertArrayEquals(new long[]{48, 40, 5, 4}, image.dimensions());
        assertEquals(List.of(Axis.of(AxisType.X, 0.2, "µm"), Axis.of(AxisType.Y, 0.2, "µm"), Axis.of(AxisType.Z, 0.5, "µm"),
            Axis.of(AxisType.TIME, 2, "s")), image.axes());
        assertEquals("name", image.name());
        Image movie = PhantomScene.asSeen(phantom, PhantomGrid.plane(9, 7).movie(3, 1), 3).draw("movie").clean();
        assertEquals(List.of(AxisType.X, AxisType.Y, AxisType.TIME), movie.axes().stream().map(Axis::type).toList());
    }

    @ParameterizedTest
    @EnumSource
    void brightestPlaceOfTheFirstFrameIsOne(Phantom phantom) {
        for (PhantomScene scene : scenes(phantom)) {
            float[] seen = scene.frame(0).blurred();
            float brightest = 0;
            for (float v : seen) {
                assertTrue(v > 0);
                brightest = Math.max(brightest, v);
            }
            assertEquals(1, brightest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void blurredIsWhatTheOpticsShowOfTheClean(Phantom phantom) {
        PhantomScene.Frame frame = PhantomScene.through(BLUR, phantom, VOLUMES, 3).frame(2);
        assertArrayEquals(BLUR.image(frame.clean(), VOLUMES.frameSize()), frame.blurred(), 1e-4f);
        assertFalse(Arrays.equals(frame.clean(), frame.blurred()));
    }

    @ParameterizedTest
    @EnumSource
    void asSeenThereIsOneImage(Phantom phantom) {
        PhantomScene.Images images = PhantomScene.asSeen(phantom, VOLUMES, 3).draw("a");
        assertSame(images.clean(), images.blurred());
    }

    @ParameterizedTest
    @EnumSource
    void anyFrameIsThatOfTheWhole(Phantom phantom) {
        for (PhantomScene scene : scenes(phantom)) {
            PhantomScene.Images images = scene.draw("whole");
            float[] clean = Floats.of(images.clean());
            float[] blurred = Floats.of(images.blurred());
            int length = 48 * 40 * 5;
            for (int t : new int[]{3, 0, 1}) {
                PhantomScene.Frame frame = scene.frame(t);
                assertArrayEquals(Arrays.copyOfRange(clean, t * length, (t + 1) * length), frame.clean());
                assertArrayEquals(Arrays.copyOfRange(blurred, t * length, (t + 1) * length), frame.blurred());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThreadDrawsWhatManyDo(Phantom phantom) throws Exception {
        ForkJoinPool single = new ForkJoinPool(1);
        try {
            float[] serial = single.submit(() -> Floats.of(scenes(phantom).get(1).draw("a").blurred())).get();
            assertArrayEquals(serial, Floats.of(scenes(phantom).get(1).draw("a").blurred()));
        } finally {
            single.shutdown();
        }
    }

    /** Frames far apart differ; the difference of neighbours is small and smooth, and shrinks with the speed. */
    @ParameterizedTest
    @EnumSource
    void motionIsSmoothAndAsFastAsStated(Phantom phantom) {
        PhantomGrid plane = PhantomGrid.plane(96, 80);
        PhantomScene still = PhantomScene.asSeen(phantom, plane.movie(12, 0), 4);
        assertArrayEquals(still.frame(0).clean(), still.frame(11).clean());
        PhantomScene slow = PhantomScene.asSeen(phantom, plane.movie(12, 0.1), 4);
        PhantomScene fast = PhantomScene.asSeen(phantom, plane.movie(12, 0.2), 4);
        assertArrayEquals(still.frame(0).clean(), fast.frame(0).clean());
        double step = distance(fast.frame(0), fast.frame(1));
        assertTrue(step > 0 && distance(slow.frame(0), slow.frame(1)) < 0.7 * step);
        assertTrue(distance(fast.frame(0), fast.frame(8)) > 2 * step);
    }

    private static double distance(PhantomScene.Frame a, PhantomScene.Frame b) {
        double sum = 0;
        for (int i = 0; i < a.clean().length; i++) {
            sum += Math.pow(a.clean()[i] - b.clean()[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void driftsStartAtZeroAndNeverExceedTheSpeed() {
        PhantomGrid grid = PhantomGrid.volume(50, 50, 9).movie(100, 0.8);
        for (int seed = 0; seed < 50; seed++) {
            Drift drift = Drift.random(grid, Drift.random(seed));
            for (int d = 0; d < 3; d++) {
                assertTrue(drift.at(d, 0) == 0);
                for (int t = 0; t < 100; t++) {
                    assertTrue(Math.abs(drift.at(d, t + 1) - drift.at(d, t)) <= 0.8);
                }
            }
        }
    }

    /** Planes of a volume are cut through the same objects: near ones look alike, and the first is not the last. */
    @ParameterizedTest
    @EnumSource
    void volumesAreContinuous(Phantom phantom) {
        float[] values = PhantomScene.asSeen(phantom, new PhantomGrid(64, 64, 40, 1, 0.1, 0.1, 1, 0), 2).frame(0).clean();
        int plane = 64 * 64;
        double near = 0;
        double far = 0;
        for (int i = 0; i < plane; i++) {
            near += Math.pow(values[i + 20 * plane] - values[i + 21 * plane], 2);
            far += Math.pow(values[i + 5 * plane] - values[i + 35 * plane], 2);
        }
        assertTrue(near > 0 && near < 0.2 * far, near + " of " + far);
    }

    @ParameterizedTest
    @EnumSource
    void everySizeCanBeDrawn(Phantom phantom) {
        for (int[] size : new int[][]{{1, 1, 1}, {1, 5, 2}, {7, 1, 3}, {2, 2, 2}}) {
            PhantomGrid grid = PhantomGrid.volume(size[0], size[1], size[2]).movie(2, 1);
            for (float value : Floats.of(PhantomScene.through(BLUR, phantom, grid, 6).draw("a").clean())) {
                assertTrue(value > 0 && Float.isFinite(value));
            }
        }
    }

    @Test
    void cancellationStops() {
        PhantomScene scene = PhantomScene.asSeen(Phantom.BEADS, VOLUMES, 1);
        assertThrows(CancellationException.class, () -> scene.draw("a", Progress.NONE, () -> {
            throw new CancellationException();
        }));
    }

    @Test
    void impossibleGridsAreRefused() {
        assertRefused(() -> PhantomGrid.volume(1 << 16, 1 << 16, 1));
        assertRefused(() -> PhantomGrid.volume(2000, 2000, 600));
        assertRefused(() -> PhantomGrid.volume(5, 0, 1));
        assertRefused(() -> PhantomGrid.plane(5, 5).movie(0, 0));
        assertRefused(() -> PhantomGrid.plane(5, 5).movie(2, -1));
        assertRefused(() -> new PhantomGrid(5, 5, 1, 1, 0, 1, 1, 0));
        assertRefused(() -> new PhantomGrid(5, 5, 1, 1, 1, Double.NaN, 1, 0));
        assertRefused(() -> new PhantomGrid(5, 5, 1, 1, 1, 1, Double.POSITIVE_INFINITY, 0));
    }

    private static void assertRefused(Runnable grid) {
        RestorationException e = assertThrows(RestorationException.class, grid::run);
        assertEquals(RestorationException.Kind.SETTING, e.kind());
    }
}
