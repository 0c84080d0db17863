package org.selfscope.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

class TiffRoundTripTest {

    @TempDir
    Path folder;

    private Image writtenAndRead(Image image, long classicLimit) {
        Path file = folder.resolve("Bild 1 ä.tif");
        TiffWriter.write(image, file, classicLimit, Cancellation.NONE);
        return TiffReader.read(file, Cancellation.NONE);
    }

    private Image writtenAndRead(Image image) {
        return writtenAndRead(image, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelTypeKeepsItsValues(PixelType type) {
        Image image = TestImages.random(type, 7, TestImages.axes(3), 13, 5, 3);
        Image back = writtenAndRead(image);
        assertEquals(type == PixelType.UINT12 ? PixelType.UINT16 : type, back.pixelType());
        assertArrayEquals(image.dimensions(), back.dimensions());
        assertEquals(TestImages.values(image), TestImages.values(back));
    }

    @ParameterizedTest
    @EnumSource
    void bigTiffKeepsEveryPixelType(PixelType type) {
        Image image = TestImages.random(type, 8, TestImages.axes(4), 9, 5, 2, 2);
        assertEquals(TestImages.values(image), TestImages.values(writtenAndRead(image, 100)));
    }

    static Stream<List<AxisType>> axisCombinations() {
        List<AxisType> others = List.of(AxisType.CHANNEL, AxisType.Z, AxisType.TIME);
        List<List<AxisType>> combinations = new ArrayList<>();
        for (int subset = 0; subset < 8; subset++) {
            List<AxisType> types = new ArrayList<>(List.of(AxisType.X, AxisType.Y));
            for (int i = 0; i < 3; i++) {
                if ((subset >> i & 1) == 1) {
                    types.add(others.get(i));
                }
            }
            combinations.add(types);
        }
        return combinations.stream();
    }

    @ParameterizedTest
    @MethodSource("axisCombinations")
    void everyCombinationOfAxesIsKept(List<AxisType> types) {
        long[] sizes = {7, 6, 2, 3, 4};
        long[] dimensions = types.stream().mapToLong(t -> sizes[types.indexOf(t)]).toArray();
        Image image = TestImages.random(PixelType.UINT16, 3, types.stream().map(Axis::of).toList(), dimensions);
        Image back = writtenAndRead(image);
        assertEquals(image.axes(), back.axes());
        assertArrayEquals(dimensions, back.dimensions());
        assertEquals(TestImages.values(image), TestImages.values(back));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000})
    void axesWithASinglePlaneAreKept(long classicLimit) {
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.Z, 0.5, "µm"),
            Axis.of(AxisType.TIME, 2, "s"));
        Image back = writtenAndRead(TestImages.random(PixelType.UINT8, 1, axes, 3, 2, 1, 1), classicLimit);
        assertEquals("X 3, Y 2, Z 1, Time 1", back.describeAxes());
    }

    @Test
    void calibrationIsKeptExactly() {
        List<Axis> axes = List.of(new Axis(AxisType.X, 0.1 / 3, 12.5, "µm"), new Axis(AxisType.Y, -2e-7, 0, "mm"),
            Axis.of(AxisType.CHANNEL), new Axis(AxisType.Z, 0.30000001, -1, "µm"), new Axis(AxisType.TIME, 0.0123, 5, "ms"));
        Image back = writtenAndRead(TestImages.random(PixelType.FLOAT32, 1, axes, 4, 3, 2, 2, 2));
        for (int d = 0; d < axes.size(); d++) {
            assertEquals(axes.get(d).type(), back.axes().get(d).type());
            assertEquals(axes.get(d).unit(), back.axes().get(d).unit());
            assertEquals(axes.get(d).scale(), back.axes().get(d).scale());
            assertEquals(axes.get(d).origin(), back.axes().get(d).origin(), 1e-12);
        }
    }

    @Test
    void axesInAnotherOrderAreSorted() {
        List<Axis> axes = List.of(Axis.of(AxisType.TIME), Axis.of(AxisType.Y), Axis.of(AxisType.X), Axis.of(AxisType.CHANNEL));
        float[] values = new float[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Image image = new Image(ArrayImgs.floats(values, 2, 3, 2, 2), axes, "", "");
        Image back = writtenAndRead(image);
        assertEquals("X 2, Y 3, Channel 2, Time 2", back.describeAxes());
        var access = back.pixels().randomAccess();
        for (int i = 0; i < values.length; i++) {
            access.setPosition(new int[]{i / 6 % 2, i / 2 % 3, i / 12, i % 2});
            assertEquals(values[i], access.get().getRealFloat());
        }
    }

    @Test
    void nameAndSourceComeFromTheFileUnlessTheImageHasASource() {
        Image image = TestImages.random(1, 1, 1);
        Image back = writtenAndRead(image);
        assertEquals("Bild 1 ä", back.name());
        assertEquals(folder.resolve("Bild 1 ä.tif").toString(), back.source());
        Image copy = new Image(image.pixels(), image.axes(), "", "C:\\u00e4 = ä.czi");
        assertEquals(copy.source(), writtenAndRead(copy).source());
    }

    @Test
    void moreThanOneChunkIsWrittenAndRead() {
        Image image = TestImages.random(PixelType.UINT16, 2, TestImages.axes(3), 701, 503, 3);
        assertArrayEquals(Floats.of(image), Floats.of(writtenAndRead(image)));
    }

    @Test
    void twentyThousandDirectoriesAreOpenedQuickly() {
        Image movie = new Image(ArrayImgs.unsignedBytes(2, 1, 20_000),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "", "");
        Path file = folder.resolve("movie.tif");
        TiffWriter.write(movie, file, Cancellation.NONE);
        // Far less than a second on an idle machine; minutes if the effort grows with the square of the number.
        assertTimeout(Duration.ofSeconds(15), () -> TiffSource.open(file).close());
    }

    @Test
    void viewsCanBeWritten() {
        Image image = TestImages.random(2, 9, 8);
        Image part = new Image(Views.zeroMin(Views.interval(image.pixels(), new long[]{2, 3}, new long[]{6, 4})), image.axes(), "", "");
        assertEquals(TestImages.values(part), TestImages.values(writtenAndRead(part)));
    }

    @Test
    void imagesWithoutXAreRefused() {
        Image trace = new Image(ArrayImgs.floats(3), List.of(Axis.of(AxisType.TIME)), "trace", "");
        RestorationException e = assertThrows(RestorationException.class, () -> writtenAndRead(trace));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
    }

    @Test
    void aMissingFolderIsSaid() {
        Path file = folder.resolve("none").resolve("a.tif");
        RestorationException e = assertThrows(RestorationException.class,
            () -> TiffWriter.write(TestImages.random(1, 2, 2), file, Cancellation.NONE));
        assertEquals(RestorationException.Kind.FILE, e.kind());
        assertTrue(e.getMessage().contains("does not exist"), e.getMessage());
    }

    @Test
    void aFolderWithoutPermissionIsSaidAndStaysEmpty() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Assumptions.assumeTrue(Files.getFileStore(locked).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(locked), "a superuser may write everywhere");
        RestorationException e = assertThrows(RestorationException.class,
            () -> TiffWriter.write(TestImages.random(1, 2, 2), locked.resolve("a.tif"), Cancellation.NONE));
        assertTrue(e.getMessage().contains("not permitted"), e.getMessage());
    }

    @Test
    void cancellingLeavesTheFormerFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.tif");
        Files.writeString(file, "former");
        assertThrows(CancellationException.class, () -> TiffWriter.write(TestImages.random(1, 20, 20), file, () -> {
            throw new CancellationException();
        }));
        assertEquals("former", Files.readString(file));
        assertOnly(file);
    }

    @Test
    void writingReplacesAFile() throws IOException {
        Path file = folder.resolve("a.tif");
        Files.writeString(file, "former");
        TiffWriter.write(TestImages.random(1, 4, 4), file, Cancellation.NONE);
        assertEquals(16, TiffReader.read(file, Cancellation.NONE).size());
        assertOnly(file);
    }

    @Test
    void moreThanTheDiskHoldsIsRefusedBeforeTheFirstByte() throws IOException {
        var huge = Views.interval(Views.extendZero(ArrayImgs.unsignedBytes(1, 1)), new long[]{0, 0}, new long[]{1L << 30, 1L << 28});
        Image image = new Image(huge, TestImages.axes(2), "huge", "");
        RestorationException e = assertThrows(RestorationException.class,
            () -> TiffWriter.write(image, folder.resolve("a.tif"), Cancellation.NONE));
        assertTrue(e.getMessage().contains("MB"), e.getMessage());
        assertOnly(null);
    }

    private void assertOnly(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(file == null ? List.of() : List.of(file), files.toList());
        }
        assertFalse(file != null && Files.size(file) == 0);
    }
}
