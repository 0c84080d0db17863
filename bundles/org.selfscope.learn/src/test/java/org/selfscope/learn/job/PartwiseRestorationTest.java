package org.selfscope.learn.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.ImageOutput;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.position.FunctionRandomAccessible;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class PartwiseRestorationTest {

    /** 6 parts of 64 frames, computed and not stored. */
    private static final Image MOVIE = new Image(
        Views.interval(new FunctionRandomAccessible<>(3, (at, value) -> value.set(at.getIntPosition(2)), FloatType::new),
            new long[3], new long[]{511, 511, 379}),
        List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "movie", "");

    private static final int[] FRAME = {512, 512, 1};

    @Test
    void framesComeInOrderOneAtATimeAndWhole() {
        List<Float> frames = new ArrayList<>();
        Recording output = new Recording(part -> frames.add(first(part).getRealFloat()));
        List<Double> progress = new ArrayList<>();
        new PartwiseRestoration(PartwiseRestorationTest::fillFirstPixels, output)
            .run(MOVIE, FRAME, FRAME, (fraction, message) -> progress.add(fraction), Cancellation.NONE);
        assertEquals(List.of(0f, 64f, 128f, 192f, 256f, 320f), frames);
        assertArrayEquals(new double[]{1 / 6.0, 2 / 6.0, 0.5, 4 / 6.0, 5 / 6.0, 1},
            progress.stream().mapToDouble(Double::doubleValue).toArray(), 1e-12);
    }

    /** Of frames that fill a part alone, smaller pieces of several frames are computed, as the network wants them; each pixel once. */
    @Test
    void partsAreAsDeepAsTheNetworkComputesThemAtOnce() {
        Image large = new Image(Views.interval(new FunctionRandomAccessible<>(3, (at, value) -> value.set(0), FloatType::new),
            new long[3], new long[]{4095, 4095, 47}), MOVIE.axes(), "large", "");
        List<long[]> sizes = new ArrayList<>();
        long[] pixels = {0};
        ImageOutput output = new Recording(part -> {
            sizes.add(Intervals.dimensionsAsLongArray(part));
            pixels[0] += Intervals.numElements(part);
        }, large, new int[]{4096, 16, 1});
        new PartwiseRestoration((noisy, part, progress, cancellation) -> { }, output)
            .run(large, new int[]{4096, 4096, 1}, new int[]{64, 64, 24}, Progress.NONE, Cancellation.NONE);
        assertEquals(large.size(), pixels[0]);
        for (long[] size : sizes) {
            assertTrue(size[2] == 24 && Math.floorMod(size[1], 64) == 0 && size[0] * size[1] * size[2] <= PartwiseRestoration.PART_PIXELS);
        }
    }

    @Test
    void aFullDiskIsReportedAsItIsAndEndsTheWork() {
        RestorationException full = new RestorationException(Kind.FILE, "No space left on device.", "Make space.");
        AtomicInteger computed = new AtomicInteger();
        Recording output = new Recording(part -> {
            throw full;
        });
        PartwiseRestoration restoration = new PartwiseRestoration((noisy, part, progress, cancellation) -> computed.incrementAndGet(), output);
        assertSame(full, assertThrows(RestorationException.class, () -> restoration.run(MOVIE, FRAME, FRAME, Progress.NONE, Cancellation.NONE)));
        assertEquals(2, computed.get());
    }

    @Test
    void nothingIsWrittenAnyMoreWhenACancellationHasArrived() {
        AtomicInteger writing = new AtomicInteger();
        Recording output = new Recording(part -> {
            writing.incrementAndGet();
            pause();
            writing.decrementAndGet();
        });
        AtomicInteger asked = new AtomicInteger();
        Cancellation third = () -> {
            if (asked.incrementAndGet() == 3) {
                throw new CancellationException();
            }
        };
        PartwiseRestoration restoration = new PartwiseRestoration((noisy, part, progress, cancellation) -> { }, output);
        assertThrows(CancellationException.class, () -> restoration.run(MOVIE, FRAME, FRAME, Progress.NONE, third));
        assertEquals(0, writing.get());
    }

    private static void fillFirstPixels(Image noisy, RandomAccessibleInterval<FloatType> part, Progress progress, Cancellation cancellation) {
        first(part).set(first(Views.interval(noisy.pixels(), part)).getRealFloat());
        progress.report(1, "all");
    }

    private static <T> T first(RandomAccessibleInterval<T> part) {
        return Views.flatIterable(part).firstElement();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Part {
        void take(RandomAccessibleInterval<? extends RealType<?>> part);
    }

    private record Recording(Part parts, Image image, int[] block) implements ImageOutput {

        Recording(Part parts) {
            this(parts, MOVIE, FRAME);
        }

        @Override
        public ImageHeader header() {
            return ImageHeader.of(image);
        }

        @Override
        public void write(RandomAccessibleInterval<? extends RealType<?>> part) {
            parts.take(part);
        }

        @Override
        public void commit() {
            throw new AssertionError("not its task");
        }

        @Override
        public void close() {
            throw new AssertionError("not its task");
        }
    }
}
