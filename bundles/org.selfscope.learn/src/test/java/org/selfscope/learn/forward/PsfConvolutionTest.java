package org.selfscope.learn.forward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.psf.Psf;
import org.selfscope.learn.framing.Framing;

import com.google.gson.Gson;

class PsfConvolutionTest {
    private static final Gson GSON = new Gson();

    @Test
    void comesBackFromJsonBitByBit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            Psf psf = psf(random, 3 + 2 * (i % 4), 5);
            ForwardModel model = new PsfConvolution(List.of(psf, psf(random, 1, 7)));
            ForwardModel again = GSON.fromJson(GSON.toJson(model, ForwardModel.class), ForwardModel.class);
            assertEquals(model, again);
            assertEquals(again, GSON.fromJson(GSON.toJson(again, ForwardModel.class), ForwardModel.class));
        }
        assertEquals(ForwardModel.IDENTITY, GSON.fromJson(GSON.toJson(ForwardModel.IDENTITY, ForwardModel.class), ForwardModel.class));
    }

    private static Psf psf(SplittableRandom random, int... size) {
        float[] values = new float[Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)random.nextDouble();
        }
        return new Psf(values, size);
    }

    @Test
    void itsSymmetriesAreThoseOfThePointSpreadFunctions() {
        Psf round = new Psf(new float[]{1, 2, 1, 2, 4, 2, 1, 2, 1}, 3, 3);
        assertEquals(8, new PsfConvolution(round).symmetries(2).all().size());
        Psf bar = new Psf(new float[]{1, 2, 1}, 3, 1);
        assertEquals(4, new PsfConvolution(bar).symmetries(2).all().size());
        Psf lopsided = new Psf(new float[]{1, 2, 3}, 3, 1);
        assertEquals(2, new PsfConvolution(lopsided).symmetries(2).all().size());
        assertEquals(2, new PsfConvolution(List.of(round, lopsided)).symmetries(2).all().size());
    }

    @Test
    void reachIsTheRadiusOfTheLargest() {
        PsfConvolution model = new PsfConvolution(List.of(psf(new SplittableRandom(1), 5, 3), psf(new SplittableRandom(2), 1, 9)));
        assertArrayEquals(new int[]{2, 4}, model.reach(2));
        assertEquals("5 x 9", model.describeSize());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Psf plane = psf(new SplittableRandom(1), 3, 3);
        Psf volume = psf(new SplittableRandom(1), 3, 3, 3);
        Framing volumes = new Framing(List.of(AxisType.X, AxisType.Y, AxisType.Z), false);
        Framing movies = new Framing(List.of(AxisType.X, AxisType.Y, AxisType.TIME), false);
        assertThrows(RestorationException.class, () -> new PsfConvolution(List.of()));
        assertThrows(RestorationException.class, () -> new PsfConvolution(List.of(plane, volume)));
        assertThrows(RestorationException.class, () -> new PsfConvolution(plane).check(volumes));
        assertThrows(RestorationException.class, () -> new PsfConvolution(volume).check(Framing.PLANES));
        assertThrows(RestorationException.class, () -> new PsfConvolution(volume).check(movies));
        assertThrows(RestorationException.class, () -> new PsfConvolution(List.of(plane, plane)).checkChannels(3));
        new PsfConvolution(volume).check(volumes);
        new PsfConvolution(plane).checkChannels(3);
    }

    /** A point becomes the kernel as published, scaled to a sum of 1. */
    @Test
    void broadeningBlursByThePublishedKernel() {
        Psf once = new PsfBroadening(1).of(new Psf(new float[]{1}, 1, 1));
        assertArrayEquals(new int[]{3, 3}, once.size());
        float[] kernel = {0.095f, 0.14f, 0.095f, 0.14f, 0.2f, 0.14f, 0.095f, 0.14f, 0.095f};
        for (int i = 0; i < kernel.length; i++) {
            assertEquals(kernel[i] / 1.14f, once.weights()[i], 1e-6);
        }
        Psf point = new Psf(new float[]{1}, 1, 1, 1);
        assertArrayEquals(new int[]{5, 5, 5}, new PsfBroadening(2).of(point).size());
        double sum = 0.2 + 6 * 0.14 + 20 * 0.095;
        assertEquals(0.095 / sum, new PsfBroadening(1).of(point).at(0, 0, 1), 1e-6);
        assertEquals(point, new PsfBroadening(0).of(point));
        assertThrows(RestorationException.class, () -> new PsfBroadening(-1));
    }

    /** The mean of two neighbours on either side of the middle erases stripes of four pixels, and none of less and much longer ones. */
    @Test
    void undeterminedDetailsAreNamed() {
        Psf pair = new Psf(new float[]{1, 0, 1}, 3, 1);
        assertEquals(0, Modulation.along(pair, 0).at(0.25), 1e-9);
        assertEquals(1, Modulation.along(pair, 0).at(0.5), 1e-9);
        assertEquals(1, Modulation.along(pair, 1).at(0.25), 1e-9);
        String text = new Undetermined(0.05).describe(pair, List.of(AxisType.X, AxisType.Y)).orElseThrow();
        assertTrue(text.contains("along X of 3.9 to 4.2 pixels"), text);
        assertFalse(text.contains("along Y"), text);
        assertTrue(new Undetermined(0.05).describe(new Psf(new float[]{1}, 1, 1), List.of(AxisType.X, AxisType.Y)).isEmpty());
        Psf mean = new Psf(new float[]{1, 1, 1, 1, 1}, 5, 1);
        String fine = new Undetermined(0.3).describe(mean, List.of(AxisType.X, AxisType.Y)).orElseThrow();
        assertTrue(fine.contains("of up to 6"), fine);
    }
}
