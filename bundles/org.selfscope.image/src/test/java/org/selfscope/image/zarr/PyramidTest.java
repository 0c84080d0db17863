package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

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
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;

import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.view.Views;

class PyramidTest {

    private static final List<Axis> AXES = List.of(new Axis(AxisType.Z, 2, -3, "\u00b5m"), new Axis(AxisType.X, 0.5, 10, "\u00b5m"),
        new Axis(AxisType.Y, 0.25, 0, "\u00b5m"));

    @TempDir
    private Path folder;

    private Path written(Image image, OmeZarrVersion version, int edge) {
        Path path = folder.resolve("a.ome.zarr");
        try (ZarrOutput output = ZarrOutput.create(ImageHeader.of(image), path, version, Compression.BLOSC, edge)) {
            ImageCopy.copy(image, output, Progress.NONE, Cancellation.NONE);
            output.commit();
        }
        return path;
    }

    /** The mean of the pixels that the image has in a box of 2 x 2, by its definition. */
    private static double mean(Image image, long z, long x, long y) {
        double sum = 0;
        int count = 0;
        RandomAccess<? extends RealType<?>> access = image.pixels().randomAccess();
        for (long i = 2 * x; i < Math.min(2 * x + 2, image.dimensions()[1]); i++) {
            for (long j = 2 * y; j < Math.min(2 * y + 2, image.dimensions()[2]); j++) {
                access.setPosition(new long[]{z, i, j});
                sum += access.get().getRealDouble();
                count++;
            }
        }
        return sum / count;
    }

    private static void assertIsHalf(Image whole, Image half) {
        boolean integer = whole.pixelType().isInteger();
        boolean wide = whole.pixelType() == PixelType.INT64 || whole.pixelType() == PixelType.UINT64;
        long[] position = new long[3];
        RandomAccess<? extends RealType<?>> access = half.pixels().randomAccess();
        for (long i = 0; i < half.size(); i++) {
            IntervalIndexer.indexToPosition(i, half.dimensions(), position);
            access.setPosition(position);
            double mean = mean(whole, position[0], position[1], position[2]);
            // NB: the last bits of 64-bit integers, which pass through double, and of floats are not compared.
            double tolerance = integer ? wide ? 0x1p13 : 0.5 : Math.abs(mean) * 1e-6;
            assertEquals(mean, access.get().getRealDouble(), tolerance, () -> "at " + List.of(position[0], position[1], position[2]));
        }
    }

    private static Image sorted(Image image) {
        // NB: as read, axes are X, Y, Z; the means are looked for in Z, X, Y.
        return new Image(Views.moveAxis(image.pixels(), 2, 0),
            List.of(image.axes().get(2), image.axes().get(0), image.axes().get(1)), image.name(), image.source());
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelIsTheMeanOfTheOneBefore(PixelType type) {
        Image image = TestImages.random(type, 5, AXES, 3, 21, 10);
        Path path = written(image, OmeZarrVersion.V0_4, 6);
        Image before = sorted(ImageFiles.read(path, Cancellation.NONE));
        assertEquals(AXES, before.axes());
        for (int level = 1; level <= 2; level++) {
            Image half = sorted(ImageFiles.read(path.resolve(Integer.toString(level)), Cancellation.NONE));
            assertEquals("Z 3, X " + (level == 1 ? "11, Y 5" : "6, Y 3"), half.describeAxes());
            assertIsHalf(before, half);
            before = half;
        }
        assertFalse(Files.exists(path.resolve("3")));
    }

    @ParameterizedTest
    @EnumSource
    void levelsLieWhereTheirPixelsAre(OmeZarrVersion version) {
        Path path = written(TestImages.random(PixelType.UINT8, 5, AXES, 3, 21, 10), version, 6);
        try (ImageFile file = ImageFiles.open(path.resolve("2"))) {
            // NB: the first pixel covers 4 x 4, its centre is 1.5 pixels from that of the first one.
            assertEquals(List.of(new Axis(AxisType.X, 2, 10.75, "\u00b5m"), new Axis(AxisType.Y, 1, 0.375, "\u00b5m"), AXES.get(0)),
                file.image().axes());
        }
    }

    @Test
    void onlyLargePlanesHaveLevels() {
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y));
        for (long width : new long[]{2048, 2049}) {
            Path path = folder.resolve(width + ".ome.zarr");
            ImageFiles.write(TestImages.random(PixelType.UINT8, 1, axes, width, 1), path, Cancellation.NONE);
            assertEquals(width > 2048, Files.exists(path.resolve("1")));
        }
        try (ImageFile file = ImageFiles.open(folder.resolve("2049.ome.zarr").resolve("1"))) {
            assertEquals("X 1025, Y 1", file.image().describeAxes());
            assertEquals(Axis.of(AxisType.Y), file.image().axes().get(1));
        }
    }

    @Test
    void levelsCountAsProgress() {
        Image image = TestImages.random(PixelType.UINT8, 5, AXES, 3, 21, 10);
        Path whole = written(image, OmeZarrVersion.V0_4, Integer.MAX_VALUE);
        List<Double> heard = new ArrayList<>();
        try (ImageFile in = ImageFiles.open(whole);
            ZarrOutput output = ZarrOutput.create(ImageHeader.of(in.image()), folder.resolve("b.ome.zarr"), OmeZarrVersion.V0_4,
                Compression.NONE, 6)) {
            // NB: 210 pixels of each of 3 planes, then 11 x 5, then 6 x 3.
            assertEquals(73 / 283.0, output.remainder(), 1e-12);
            ImageCopy.write(in, output, (fraction, message) -> heard.add(fraction), Cancellation.NONE);
        }
        assertEquals(heard.stream().sorted().toList(), heard);
        assertTrue(heard.stream().anyMatch(fraction -> Math.abs(fraction - 265 / 283.0) < 1e-12), heard::toString);
        assertEquals(1, heard.get(heard.size() - 1), 1e-12);
    }

    @Test
    void cancellingWhileLevelsAreMadeLeavesNothing() {
        Image image = TestImages.random(PixelType.UINT8, 5, AXES, 3, 21, 10);
        Path path = folder.resolve("a.ome.zarr");
        try (ZarrOutput output = ZarrOutput.create(ImageHeader.of(image), path, OmeZarrVersion.V0_4, Compression.NONE, 6)) {
            ImageCopy.copy(image, output, Progress.NONE, Cancellation.NONE);
            assertThrows(CancellationException.class, () -> output.commit(Progress.NONE, () -> {
                throw new CancellationException();
            }));
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void arraysThatAreNoLevelAreSaid() throws Exception {
        Path path = written(TestImages.random(PixelType.UINT8, 5, AXES, 3, 21, 10), OmeZarrVersion.V0_4, 6);
        Files.createDirectory(path.resolve("mask"));
        Files.copy(path.resolve("0").resolve(ArrayV2.FILE), path.resolve("mask").resolve(ArrayV2.FILE));
        RestorationException e = assertThrows(RestorationException.class, () -> ImageFiles.open(path.resolve("mask")));
        assertTrue(e.getMessage().contains("no array of the image"), e.getMessage());
    }
}
