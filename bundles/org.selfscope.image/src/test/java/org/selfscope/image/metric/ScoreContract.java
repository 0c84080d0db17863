package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** What every score must do. */
abstract class ScoreContract {

    private static final long[] SIZE = {150, 120, 8};

    private final Score score = score();

    private final Image clean = scene(0, SIZE);

    private final Image noisy = scene(0.2, SIZE);

    abstract Score score();

    /** Of an image with itself. */
    abstract double perfect();

    /** Whether smaller is better. */
    abstract boolean isError();

    /** Whether image and reference can change places. */
    abstract boolean isSymmetric();

    /** Boxes of random values, which have all frequencies, with some noise, different for each noise. */
    static Image scene(double noise, long... size) {
        SplittableRandom random = new SplittableRandom(Double.hashCode(noise));
        int n = (int)(size[0] * size[1] * (size.length > 2 ? size[2] : 1));
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            long x = i % size[0];
            long y = i / size[0] % size[1];
            long z = i / size[0] / size[1];
            long box = x / 7 + 1000 * (y / 6) + 1_000_000 * (z / 4);
            values[i] = (float)(1 + 2 * new SplittableRandom(box).nextDouble() + noise * random.nextGaussian());
        }
        return TestImages.of(values, size);
    }

    private static Image mapped(Image image, double scale, double offset) {
        float[] values = Floats.of(image);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(scale * values[i] + offset);
        }
        return Floats.toImage(values, image);
    }

    private void assertBetter(double better, double worse) {
        assertTrue(isError() ? better < worse : better > worse, () -> better + " is not better than " + worse);
    }

    @Test
    void nothingIsBetterThanTheReferenceItself() {
        assertEquals(perfect(), score.of(clean, clean), 1e-9);
        assertBetter(score.of(clean, clean), score.of(scene(1.5, SIZE), clean));
    }

    @Test
    void moreNoiseIsWorse() {
        assertBetter(score.of(noisy, clean), score.of(scene(1.5, SIZE), clean));
    }

    @Test
    void imageAndReferenceChangePlacesOnlyWhereTheyMay() {
        if (isSymmetric()) {
            assertEquals(score.of(clean, noisy), score.of(noisy, clean), 1e-12);
        }
    }

    @Test
    void theFitUndoesScaleAndOffset() {
        double expected = score.of(Comparison.of(noisy, clean).fitted());
        assertEquals(expected, score.of(Comparison.of(mapped(noisy, 0.25, 40), clean).fitted()), 2e-3 * Math.abs(expected));
    }

    @Test
    void storageDoesNotChangeABit() {
        double expected = score.of(noisy, clean);
        Img<FloatType> cells = new CellImgFactory<>(new FloatType(), 7, 9, 5).create(SIZE);
        RandomAccessibleInterval<FloatType> pixels = Cast.unchecked(noisy.pixels());
        LoopBuilder.setImages(pixels, cells).forEachPixel((in, out) -> out.set(in));
        assertEquals(expected, score.of(noisy.withPixels(cells), clean));
        Image view = noisy.withPixels(Views.permute(Views.permute(pixels, 0, 1), 0, 1));
        assertEquals(expected, score.of(view, clean));
    }

    @Test
    void theOrderOfAxesDoesNotMatter() {
        double expected = score.of(noisy, clean);
        assertEquals(expected, score.of(turned(noisy), turned(clean)), 1e-9 * Math.abs(expected));
    }

    /** Z first, then Y, then X. */
    private static Image turned(Image image) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        List<Axis> axes = List.of(Axis.of(AxisType.Z), Axis.of(AxisType.Y), Axis.of(AxisType.X));
        return new Image(Views.permute(pixels, 0, 2), axes, "", "");
    }

    @Test
    void axesWithASingleSampleDoNotMatter() {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(noisy.pixels());
        List<Axis> axes = List.of(Axis.of(AxisType.CHANNEL), Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.Z));
        Image channel = new Image(Views.moveAxis(Views.addDimension(pixels, 0, 0), 3, 0), axes, "", "");
        assertEquals(score.of(noisy, clean), score.of(channel, clean));
    }

    @Test
    void threadsDoNotChangeABit() throws InterruptedException, ExecutionException {
        Image image = scene(0.3, 300, 200, 3);
        Image reference = scene(0, 300, 200, 3);
        double expected = score.of(image, reference);
        for (int threads : new int[]{1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertEquals(expected, pool.submit(() -> score.of(image, reference)).get());
            pool.shutdown();
        }
    }

    @Test
    void pixelTypesMayDiffer() {
        Image bytes = Floats.convert(mapped(clean, 50, 0), PixelType.UINT8);
        assertEquals(perfect(), score.of(Floats.convert(bytes, PixelType.FLOAT64), bytes), 1e-9);
    }

    @Test
    void otherSizesAndAxesAreRefused() {
        assertFailure(() -> score.of(scene(0, 120, 150, 8), clean));
        assertFailure(() -> score.of(scene(0, 150, 120), clean));
        Image movie = new Image(clean.pixels(), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "", "");
        assertFailure(() -> score.of(movie, clean));
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        for (float value : new float[]{Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] values = Floats.of(noisy);
            values[12345] = value;
            Image broken = Floats.toImage(values, noisy);
            assertFailure(() -> score.of(broken, clean));
            assertFailure(() -> score.of(clean, broken));
        }
    }

    @Test
    void aSinglePixelIsANumberOrAnError() {
        Image pixel = new Image(ArrayImgs.floats(new float[]{3}, 1, 1, 1), TestImages.axes(3), "", "");
        try {
            assertTrue(Double.isInfinite(score.of(pixel, pixel)) || score.of(pixel, pixel) <= 1);
        } catch (RestorationException e) {
            assertTrue(e.kind() == Kind.IMAGE || e.kind() == Kind.SETTING);
        }
    }

    @Test
    void cancellationIsHeard() {
        Comparison cancelled = Comparison.of(noisy, clean, () -> {
            throw new CancellationException();
        });
        assertThrows(CancellationException.class, () -> score.of(cancelled));
    }

    private static void assertFailure(Runnable scoring) {
        assertEquals(Kind.IMAGE, assertThrows(RestorationException.class, scoring::run).kind());
    }
}
