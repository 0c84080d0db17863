package org.selfscope.image.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.TestImages;

import net.imglib2.img.array.ArrayImgs;

class PsfTest {

    private static Psf random(long seed, int... size) {
        long[] dimensions = Arrays.stream(size).asLongStream().toArray();
        return new Psf(Floats.of(TestImages.random(seed, dimensions)), size);
    }

    private static double sum(Psf psf) {
        double sum = 0;
        for (float w : psf.weights()) {
            sum += w;
        }
        return sum;
    }

    private static RestorationException refused(float[] values, int... size) {
        RestorationException e = assertThrows(RestorationException.class,
            () -> Psf.of(TestImages.of(values, Arrays.stream(size).asLongStream().toArray()).withName("beads 3")));
        assertEquals(Kind.IMAGE, e.kind());
        assertTrue(e.getMessage().contains("\"beads 3\""), e.getMessage());
        assertFalse(e.resolution().isEmpty());
        return e;
    }

    @Test
    void sumsTo1AndKeepsProportions() {
        Psf psf = new Psf(new float[]{1, 2, 3, 4, 10, 4, 3, 2, 1}, 3, 3);
        assertEquals(1, sum(psf), 1e-6);
        assertEquals(1 / 3., psf.at(1, 1), 1e-7);
        assertEquals(0.1, psf.at(0, 1) * 30 / 40, 1e-7);
        assertEquals(0, psf.at(3, 0));
        assertEquals(0, psf.at(0, -1));
    }

    @Test
    void cannotBeChangedFromOutside() {
        float[] values = {0, 1, 0};
        int[] size = {3};
        Psf psf = new Psf(values, size);
        values[0] = 9;
        size[0] = 9;
        psf.weights()[1] = 7;
        psf.size()[0] = 7;
        assertEquals(new Psf(new float[]{0, 1, 0}, 3), psf);
    }

    @Test
    void takesTheUpperOfTwoMiddlesOfEvenSizes() {
        float[] values = new float[4 * 3 * 2];
        values[2 + 4 * (1 + 3)] = 5;
        Psf psf = new Psf(values, 4, 3, 2);
        assertArrayEquals(new int[]{5, 3, 3}, psf.size());
        assertEquals(1, psf.at(2, 1, 1));
        assertArrayEquals(new double[3], psf.shift());
    }

    @Test
    void saysWhatIsWrongWithValues() {
        assertTrue(refused(new float[]{0, 1, Float.NaN, 0}, 2, 2).getMessage().contains("NaN"));
        assertTrue(refused(new float[]{0, 1, Float.POSITIVE_INFINITY, 0}, 2, 2).getMessage().contains("Infinity"));
        assertTrue(refused(new float[9], 3, 3).getMessage().contains("no value above 0"));
        RestorationException negative = refused(new float[]{0, 1, -0.25f, 0}, 2, 2);
        assertTrue(negative.getMessage().contains("-0.25"), negative.getMessage());
        assertTrue(negative.resolution().contains("background"));
    }

    @Test
    void takesRoundingForZero() {
        Psf psf = new Psf(new float[]{-1e-7f, 1, 0}, 3);
        assertEquals(0, psf.at(0));
        assertEquals(1, psf.at(1));
    }

    @Test
    void readsImagesWhateverTheOrderOfTheirAxes() {
        float[] values = new float[3 * 1 * 5 * 3];
        values[0 + 3 * (4 + 5 * 2)] = 1;
        List<Axis> axes = List.of(Axis.of(AxisType.Z), Axis.of(AxisType.CHANNEL), Axis.of(AxisType.X), Axis.of(AxisType.Y));
        Psf psf = Psf.of(new Image(ArrayImgs.floats(values, 3, 1, 5, 3), axes, "zcxy", ""));
        assertArrayEquals(new int[]{5, 3, 3}, psf.size());
        assertEquals(1, psf.at(4, 2, 0));
    }

    @Test
    void refusesMoviesAndLines() {
        List<Axis> movie = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME));
        Image frames = new Image(ArrayImgs.floats(new float[18], 3, 3, 2), movie, "movie", "");
        assertTrue(assertThrows(RestorationException.class, () -> Psf.of(frames)).getMessage().contains("Time 2"));
        Image line = new Image(ArrayImgs.floats(new float[3], 3), List.of(Axis.of(AxisType.X)), "line", "");
        assertThrows(RestorationException.class, () -> Psf.of(line));
    }

    @Test
    void knowsWhatFallsOutside() {
        Psf psf = random(1, 5, 7);
        double expected = 0;
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 5; x++) {
                expected += Math.abs(x - 2) > 1 || Math.abs(y - 3) > 2 ? psf.at(x, y) : 0;
            }
        }
        assertEquals(expected, psf.outside(1, 2), 1e-6);
        assertEquals(0, psf.outside(2, 3));
    }

    @Test
    void croppingKeepsTheMiddle() {
        Psf psf = random(2, 7, 5, 3);
        Psf cropped = psf.cropped(1, 9, 0);
        assertArrayEquals(new int[]{3, 5, 1}, cropped.size());
        double kept = 1 - psf.outside(1, 2, 0);
        assertEquals(psf.at(2, 4, 1), cropped.at(0, 4, 0) * kept, 1e-7);
        assertEquals(1, sum(cropped), 1e-6);
    }

    @Test
    void trimmingLosesNoMoreThanAllowed() {
        float[] values = new float[9 * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)Math.exp(-Math.pow(i % 9 - 4, 2) - Math.pow(i / 9 - 2, 2));
        }
        Psf psf = new Psf(values, 9, 5);
        Psf trimmed = psf.trimmed(1e-3);
        assertTrue(psf.outside(trimmed.radius()) <= 1e-3);
        assertArrayEquals(new int[]{5, 5}, trimmed.size());
        assertEquals(psf, psf.trimmed(0));
    }

    @Test
    void saysWhatIsDoubtful() {
        float[] values = new float[16];
        values[6] = 1;
        Image even = TestImages.of(values, 4, 4);
        List<String> doubts = PsfImage.doubts(Psf.of(even), even);
        assertTrue(doubts.get(0).contains("even number"), doubts.toString());
        assertTrue(doubts.stream().anyMatch(d -> d.contains("-1.0 samples beside its middle along Y")), doubts.toString());
        float[] flat = new float[49];
        Arrays.fill(flat, 1);
        Image background = TestImages.of(flat, 7, 7);
        assertTrue(PsfImage.doubts(Psf.of(background), background).get(0).contains("% of its light"));
    }

    @Test
    void comparesTheVoxelsOfImages() {
        List<Axis> fine = List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm"));
        List<Axis> coarse = List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.2, "µm"));
        Image psf = PsfImage.of(new Psf(new float[]{0, 0, 0, 0, 1, 0, 0, 0, 0}, 3, 3), fine, "psf");
        Image image = new Image(ArrayImgs.floats(4, 4), coarse, "cell", "");
        List<String> doubts = PsfImage.doubts(Psf.of(psf), psf, image);
        assertEquals(1, doubts.size(), doubts.toString());
        assertTrue(doubts.get(0).contains("along Y") && doubts.get(0).contains("\"cell\""));
        assertTrue(PsfImage.doubts(Psf.of(psf), psf, new Image(ArrayImgs.floats(4, 4), fine, "cell", "")).isEmpty());
    }
}
