package org.selfscope.image.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

import net.imglib2.type.numeric.real.FloatType;

class RawPixelsTest {

    private static final List<Axis> AXES = List.of(Axis.of(AxisType.X, 0.1, "µm"),
        Axis.of(AxisType.Y, 0.2, "µm"), Axis.of(AxisType.TIME));

    @TempDir
    Path folder;

    @Test
    void fileHoldsLittleEndianFloatsInFlatOrder() throws IOException {
        RawPixels.write(TestImages.of(new float[]{1.5f, -2, 3, 4, 5, 6}, 3, 2), folder.resolve("a"), Cancellation.NONE);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("a"))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(24, bytes.limit());
        assertEquals(1.5f, bytes.getFloat());
        assertEquals(-2, bytes.getFloat());
    }

    @Test
    void imagesComeBackMappedAndInMemory() {
        Image image = TestImages.random(PixelType.UINT16, 4, AXES, 37, 23, 5).withName("movie");
        RawPixels raw = RawPixels.write(image, folder.resolve("movie ü.raw"), Cancellation.NONE);
        for (Image back : List.of(raw.open(), raw.read(Cancellation.NONE))) {
            assertArrayEquals(Floats.of(image), Floats.of(back));
            assertEquals(image.axes(), back.axes());
            assertEquals("movie", back.name());
            assertEquals(PixelType.FLOAT32, back.pixelType());
        }
    }

    @Test
    void moreThanOneChunkIsWrittenAndRead() {
        Image image = TestImages.random(4, 1031, 601);
        RawPixels raw = RawPixels.write(image, folder.resolve("big"), Cancellation.NONE);
        assertArrayEquals(Floats.of(image), Floats.of(raw.open()));
        assertArrayEquals(Floats.of(image), Floats.of(raw.read(Cancellation.NONE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 10, 21, 63, 64, 1000})
    void cellsOfAnySizeShowTheSamePixels(int cellLimit) {
        Image image = TestImages.random(4, 7, 9, 4);
        RawPixels raw = RawPixels.write(image, folder.resolve("cells"), Cancellation.NONE);
        assertArrayEquals(Floats.of(image), Floats.of(MappedPixels.of(raw, cellLimit)));
    }

    @Test
    void whatIsWrittenIntoMappedPixelsIsInTheFile() {
        RawPixels raw = RawPixels.create(folder.resolve("out"), new long[]{4, 3}, TestImages.axes(2), "out", "");
        assertArrayEquals(new float[12], Floats.of(raw.open()));
        var access = raw.open().pixels().randomAccess();
        access.setPosition(new int[]{2, 1});
        access.get().setReal(7);
        assertEquals(7, raw.map(6, 1).get(0));
        raw.map(11, 1).put(0, 9);
        assertEquals(9, Floats.of(raw.read(Cancellation.NONE))[11]);
    }

    @Test
    void filesBeyondFourGigabytesAreMapped() {
        long[] dimensions = {40_000, 30_000};
        RawPixels raw = RawPixels.create(folder.resolve("huge"), dimensions, TestImages.axes(2), "huge", "");
        var access = raw.open().pixels().randomAccess();
        access.setPosition(new long[]{39_999, 29_999});
        access.get().setReal(5);
        access.setPosition(new long[]{1, 20_000});
        ((FloatType)access.get()).set(3);
        assertEquals(5, raw.map(raw.size() - 1, 1).get(0));
        assertEquals(3, raw.map(20_000L * 40_000 + 1, 1).get(0));
    }

    @Test
    void filesOfTheWrongSizeAreRefused() throws IOException {
        RawPixels raw = RawPixels.write(TestImages.random(4, 7, 9), folder.resolve("short"), Cancellation.NONE);
        try (RandomAccessFile file = new RandomAccessFile(raw.file().toFile(), "rw")) {
            file.setLength(7 * 9 * 4 - 1);
        }
        assertFileFailure(assertThrows(RestorationException.class, raw::open));
        assertFileFailure(assertThrows(RestorationException.class, () -> raw.read(Cancellation.NONE)));
        Files.delete(raw.file());
        assertFileFailure(assertThrows(RestorationException.class, raw::open));
    }

    @Test
    void missingFolderIsSaid() {
        Image image = TestImages.random(4, 2, 2);
        Path file = folder.resolve("no").resolve("a");
        assertFileFailure(assertThrows(RestorationException.class, () -> RawPixels.write(image, file, Cancellation.NONE)));
        assertFileFailure(assertThrows(RestorationException.class, () -> RawPixels.create(file, image)));
    }

    @Test
    void moreThanTheDiskHoldsIsRefusedAtOnce() {
        Path file = folder.resolve("absurd");
        long[] dimensions = {1L << 30, 1L << 27};
        assertFileFailure(assertThrows(RestorationException.class, () -> RawPixels.create(file, dimensions, TestImages.axes(2), "", "")));
        assertFalse(Files.exists(file));
    }

    @Test
    void cancellingLeavesNothingBehind() {
        Image image = TestImages.random(4, 20, 20);
        Path file = folder.resolve("cancelled");
        assertThrows(CancellationException.class, () -> RawPixels.write(image, file, () -> {
            throw new CancellationException();
        }));
        assertFalse(Files.exists(file));
    }

    @Test
    void recordsAreEqualByContent() {
        RawPixels a = new RawPixels(Path.of("a"), new long[]{2, 3}, TestImages.axes(2), "n", "s");
        RawPixels b = new RawPixels(Path.of("a"), new long[]{2, 3}, TestImages.axes(2), "n", "s");
        assertEquals(a, b);
        assertEquals(a.hashCode(), b.hashCode());
        assertTrue(a.size() == 6);
    }

    private static void assertFileFailure(RestorationException e) {
        assertEquals(RestorationException.Kind.FILE, e.kind());
        assertTrue(e.getMessage().contains("file") || e.getMessage().contains("pixels"), e.getMessage());
    }
}
