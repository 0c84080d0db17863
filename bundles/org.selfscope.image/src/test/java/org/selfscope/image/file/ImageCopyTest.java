package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class ImageCopyTest {

    @TempDir
    private Path folder;

    /** A source of blocks that counts how often it is read. */
    private record Counting(Image image, int[] block, AtomicInteger reads) implements BlockSource {

        @Override
        public ImageHeader header() {
            return ImageHeader.of(image);
        }

        @Override
        public Object read(long[] min, int[] size) {
            reads.incrementAndGet();
            long[] max = new long[min.length];
            Arrays.setAll(max, d -> min[d] + size[d] - 1);
            RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
            return PixelArrays.copy(image.pixelType(), Views.interval(pixels, min, max));
        }

        @Override
        public void close() {
            // NB: there is no file.
        }
    }

    private static Counting counting(PixelType type) {
        return new Counting(TestImages.random(type, 1, TestImages.axes(4), 37, 29, 5, 4), new int[]{16, 8, 2, 1}, new AtomicInteger());
    }

    private List<Double> copied(Counting source, Path file) {
        List<Double> progress = new ArrayList<>();
        try (ImageFile in = new LazyImageFile(Path.of("in"), source); ImageOutput out = ImageFiles.create(source.header(), file)) {
            ImageCopy.copy(in, out, (fraction, message) -> progress.add(fraction), Cancellation.NONE);
            out.commit();
        }
        return progress;
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelIsCopiedAndEveryBlockReadOnce(PixelType type) {
        Counting source = counting(type);
        List<Double> progress = copied(source, folder.resolve("a.tif"));
        assertEquals(3 * 4 * 3 * 4, source.reads().get());
        assertEquals(1.0, progress.get(progress.size() - 1));
        Image back = ImageFiles.read(folder.resolve("a.tif"), Cancellation.NONE);
        assertEquals(TestImages.values(source.image()), TestImages.values(back));
    }

    @Test
    void openingReadsNoPixels() {
        Counting source = counting(PixelType.FLOAT32);
        try (ImageFile file = new LazyImageFile(Path.of("in"), source)) {
            assertEquals(PixelType.FLOAT32, file.image().pixelType());
            assertEquals(0, source.reads().get());
            file.image().pixels().randomAccess().get();
            assertEquals(1, source.reads().get());
        }
    }

    @Test
    void cancellingLeavesNothing() {
        Path file = folder.resolve("a.tif");
        Counting source = counting(PixelType.UINT8);
        try (ImageFile in = new LazyImageFile(Path.of("in"), source); ImageOutput out = ImageFiles.create(source.header(), file)) {
            assertThrows(CancellationException.class, () -> ImageCopy.copy(in, out, Progress.NONE, () -> {
                throw new CancellationException();
            }));
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void anotherSizeIsRefused() {
        Image image = TestImages.random(1, 3, 2);
        ImageHeader other = new ImageHeader(PixelType.FLOAT32, new long[]{3, 3}, List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "", "");
        try (ImageOutput out = ImageFiles.create(other, folder.resolve("a.tif"))) {
            assertThrows(IllegalArgumentException.class, () -> ImageCopy.copy(image, out, Progress.NONE, Cancellation.NONE));
        }
    }

    @Test
    void partsCoverTheImageInWholeBlocksOfTheOutput() {
        PartGrid parts = PartGrid.of(new long[]{1000, 700, 90}, new int[]{64, 64, 32}, new int[]{1000, 3, 1}, 1 << 16);
        long covered = 0;
        for (long i = 0; i < parts.count(); i++) {
            covered += Intervals.numElements(parts.interval(i));
            assertEquals(0, parts.interval(i).min(1) % 3);
            assertTrue(parts.interval(i).dimension(0) == 1000);
        }
        assertEquals(1000L * 700 * 90, covered);
    }
}
