package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** What every open file promises. */
public abstract class ImageFileContract {

    /** Every axis, each with another size, scale, origin and unit. */
    protected static final List<Axis> AXES = List.of(new Axis(AxisType.X, 0.1 / 3, 12.5, "µm"), new Axis(AxisType.Y, 2e-7, -3, "mm"),
        Axis.of(AxisType.CHANNEL), new Axis(AxisType.Z, 0.30000001, -1, "µm"), new Axis(AxisType.TIME, 0.0123, 5, "ms"));

    private static final long[] SIZE = {37, 23, 2, 3, 4};

    @TempDir
    private Path folder;

    /** Puts an image into a file of the format that has the image's name, in small blocks if the format has any, and returns its path. */
    protected abstract Path write(Image image, Path parent);

    /** The pixel type that the format has for another: the same, or the next larger one. */
    protected PixelType stored(PixelType type) {
        return type;
    }

    private static Image random(PixelType type) {
        return TestImages.random(type, 5, AXES, SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelTypeKeepsItsValues(PixelType type) {
        Image image = random(type);
        try (ImageFile file = ImageFiles.open(write(image, folder))) {
            assertEquals(stored(type), file.image().pixelType());
            assertArrayEquals(SIZE, file.image().dimensions());
            assertEquals(TestImages.values(image), TestImages.values(file.image()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadAndProcessedAndWrittenKeepsItsDescription(PixelType type) {
        Image image = new Image(random(type).pixels(), AXES, "cells α 1", "C:\\uabcd\\raw data=1.czi");
        Image read = ImageFiles.read(write(image, folder), Cancellation.NONE);
        Image processed = Floats.convert(Floats.convert(read, PixelType.FLOAT64), type);
        Image back = ImageFiles.read(write(processed, folder), Cancellation.NONE);
        assertEquals(image.name(), back.name());
        assertEquals(image.source(), back.source());
        for (int d = 0; d < AXES.size(); d++) {
            assertEquals(AXES.get(d).type(), back.axes().get(d).type());
            assertEquals(AXES.get(d).unit(), back.axes().get(d).unit());
            assertEquals(AXES.get(d).scale(), back.axes().get(d).scale());
            assertEquals(AXES.get(d).origin(), back.axes().get(d).origin(), 1e-12);
        }
    }

    @Test
    void everyPartCanBeReadInAnyOrder() {
        Image image = random(PixelType.UINT16);
        SplittableRandom random = new SplittableRandom(3);
        try (ImageFile file = ImageFiles.open(write(image, folder))) {
            for (int trial = 0; trial < 100; trial++) {
                long[] min = LongStream.of(SIZE).map(random::nextLong).toArray();
                long[] max = IntStream.range(0, min.length).mapToLong(d -> random.nextLong(min[d], SIZE[d])).toArray();
                assertSame(image, file.image(), min, max);
            }
        }
    }

    @Test
    void threadsReadAtTheSameTime() {
        Image image = random(PixelType.FLOAT32);
        float[] expected = Floats.of(image);
        try (ImageFile file = ImageFiles.open(write(image, folder))) {
            IntStream.range(0, 16).parallel().forEach(i -> assertArrayEquals(expected, Floats.of(file.image())));
        }
    }

    @Test
    void blocksLieInTheImage() {
        try (ImageFile file = ImageFiles.open(write(random(PixelType.INT16), folder))) {
            assertEquals(SIZE.length, file.block().length);
            for (int d = 0; d < SIZE.length; d++) {
                assertTrue(file.block()[d] >= 1 && file.block()[d] <= SIZE[d], "dimension " + d + ": " + file.block()[d]);
            }
        }
    }

    @Test
    void aClosedFileIsSaid() {
        ImageFile file = ImageFiles.open(write(random(PixelType.UINT8), folder));
        file.close();
        RestorationException e = assertThrows(RestorationException.class, () -> Floats.of(file.image()));
        assertEquals(RestorationException.Kind.FILE, e.kind());
        assertTrue(e.getMessage().contains("closed"), e.getMessage());
    }

    @Test
    void readingTheWholeImageCanBeCancelled() {
        Path path = write(random(PixelType.UINT8), folder);
        assertThrows(CancellationException.class, () -> ImageFiles.read(path, () -> {
            throw new CancellationException();
        }));
    }

    private static void assertSame(Image expected, Image actual, long[] min, long[] max) {
        assertEquals(values(expected, min, max), values(actual, min, max));
    }

    private static List<Number> values(Image image, long[] min, long[] max) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        return TestImages.values(image.withPixels(Views.zeroMin(Views.interval(pixels, min, max))));
    }
}
