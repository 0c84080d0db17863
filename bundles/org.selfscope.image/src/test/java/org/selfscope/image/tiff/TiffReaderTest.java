package org.selfscope.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.zip.DeflaterOutputStream;

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

class TiffReaderTest {

    private static final ByteOrder LE = ByteOrder.LITTLE_ENDIAN;

    private static final ByteOrder BE = ByteOrder.BIG_ENDIAN;

    @TempDir
    Path folder;

    private Image read(TiffBytes tiff) throws IOException {
        return TiffReader.read(tiff.write(folder.resolve("a.tif")), Cancellation.NONE);
    }

    private RestorationException failure(Path file) {
        RestorationException e = assertTimeoutPreemptively(Duration.ofSeconds(10),
            () -> assertThrows(RestorationException.class, () -> TiffReader.read(file, Cancellation.NONE)));
        assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
        assertEquals(RestorationException.Kind.FILE, e.kind(), e.getMessage());
        return e;
    }

    // ---- samples ----

    @Test
    void samplesAreSignedAsTheFormatSaysInBothByteOrders() throws IOException {
        for (ByteOrder order : new ByteOrder[]{LE, BE}) {
            byte[] shorts = ByteBuffer.allocate(4).order(order).putShort((short)-2).putShort((short)3).array();
            assertEquals("[65534, 3]", TestImages.values(read(new TiffBytes(order, 2, 1, 16, 1).strip(shorts))).toString());
            assertEquals("[-2, 3]", TestImages.values(read(new TiffBytes(order, 2, 1, 16, 2).strip(shorts))).toString());
            byte[] ints = ByteBuffer.allocate(8).order(order).putInt(-2).putInt(3).array();
            assertEquals("[4294967294, 3]", TestImages.values(read(new TiffBytes(order, 2, 1, 32, 1).strip(ints))).toString());
            assertEquals("[-2, 3]", TestImages.values(read(new TiffBytes(order, 2, 1, 32, 2).strip(ints))).toString());
            byte[] floats = ByteBuffer.allocate(8).order(order).putFloat(-2.5f).putFloat(Float.NaN).array();
            assertEquals("[-2.5, NaN]", TestImages.values(read(new TiffBytes(order, 2, 1, 32, 3).strip(floats))).toString());
            byte[] doubles = ByteBuffer.allocate(8).order(order).putDouble(Math.PI).array();
            assertEquals("[" + Math.PI + "]", TestImages.values(read(new TiffBytes(order, 1, 1, 64, 3).strip(doubles))).toString());
        }
        assertEquals("[-1, 127]", TestImages.values(read(new TiffBytes(LE, 2, 1, 8, 2).strip(new byte[]{-1, 127}))).toString());
    }

    @Test
    void compressedSamplesAreSignedToo() throws IOException {
        byte[] ints = ByteBuffer.allocate(8).order(BE).putInt(-2).putInt(3).array();
        Image unsigned = read(new TiffBytes(BE, 2, 1, 32, 1).with(259, 8).strip(deflated(ints)));
        assertEquals("[4294967294, 3]", TestImages.values(unsigned).toString());
        byte[] bytes = {-1, 127};
        assertEquals("[-1, 127]", TestImages.values(read(new TiffBytes(LE, 2, 1, 8, 2).with(259, 8).strip(deflated(bytes)))).toString());
        byte[] floats = ByteBuffer.allocate(8).order(LE).putFloat(-2.5f).putFloat(1e-30f).array();
        Image image = read(new TiffBytes(LE, 2, 1, 32, 3).with(259, 8).strip(deflated(floats)));
        assertArrayEquals(new float[]{-2.5f, 1e-30f}, Floats.of(image));
    }

    @Test
    void packBitsAndPredictorsAreUndone() throws IOException {
        byte[] packed = {-2, 7, 1, 1, 2};
        assertEquals("[7, 7, 7, 1, 2]", TestImages.values(read(new TiffBytes(LE, 5, 1, 8, 1).with(259, 32773).strip(packed))).toString());
        byte[] differences = deflated(new byte[]{10, 1, 1, -3});
        Image image = read(new TiffBytes(LE, 4, 1, 8, 1).with(259, 8).with(317, 2).strip(differences));
        assertEquals("[10, 11, 12, 9]", TestImages.values(image).toString());
    }

    @Test
    void bitsAreReadRowByRow() throws IOException {
        Image image = read(new TiffBytes(LE, 9, 2, 1, 1).strip(new byte[]{(byte)0b10100001, (byte)0b10000000, 0, (byte)0b10000000}));
        assertEquals(PixelType.BIT, image.pixelType());
        assertArrayEquals(new float[]{1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1}, Floats.of(image));
    }

    @Test
    void coloursBecomeChannels() throws IOException {
        byte[] rgb = {1, 2, 3, 4, 5, 6};
        // With one value for all samples, BitsPerSample may be given once.
        Image image = read(new TiffBytes(LE, 2, 1, 8, 1).with(262, 2).with(277, 3).strip(rgb));
        assertEquals("X 2, Y 1, Channel 3", image.describeAxes());
        assertArrayEquals(new float[]{1, 4, 2, 5, 3, 6}, Floats.of(image));
    }

    // ---- axes ----

    @Test
    void imageJsHyperstackOfASingleDirectoryIsReadWhole() throws IOException {
        byte[] planes = new byte[2 * 12];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte)i;
        }
        String description = "ImageJ=1.53t\nimages=12\nchannels=2\nslices=3\nframes=2\nhyperstack=true\nunit=\\u00B5m\nspacing=0.5\n"
            + "finterval=2.5\nxorigin=2\nzorigin=1\n";
        Image image = read(new TiffBytes(LE, 2, 1, 8, 1).with(270, description).strip(planes).with(279, 2).with(296, 1));
        assertEquals("X 2, Y 1, Channel 2, Z 3, Time 2", image.describeAxes());
        for (int i = 0; i < planes.length; i++) {
            assertEquals(i, Floats.of(image)[i]);
        }
        assertEquals(new Axis(AxisType.X, 1, -2, "µm"), image.axes().get(0));
        assertEquals(new Axis(AxisType.Z, 0.5, -0.5, "µm"), image.axes().get(3));
        assertEquals(new Axis(AxisType.TIME, 2.5, 0, "s"), image.axes().get(4));
    }

    @Test
    void resolutionIsThePixelSizeInImageJsUnit() {
        Resolution resolution = new Resolution(4, 5, 1);
        ImageJDescription micron = ImageJDescription.parse("ImageJ=1\nunit=micron\n", resolution);
        assertEquals(Axis.of(AxisType.X, 0.25, "µm"), micron.axis(AxisType.X));
        assertEquals(Axis.of(AxisType.Y, 0.2, "µm"), micron.axis(AxisType.Y));
        assertEquals(Axis.of(AxisType.Y, 0.2, "nm"), ImageJDescription.parse("ImageJ=1\nunit=um\nyunit=nm", resolution).axis(AxisType.Y));
    }

    @Test
    void aPrintersResolutionIsNoPixelSize() {
        assertEquals(Axis.of(AxisType.X), new PlainDescription(1, new Resolution(72, 72, 2)).axis(AxisType.X));
        assertEquals(Axis.of(AxisType.X), ImageJDescription.parse("ImageJ=1", new Resolution(72, 72, 2)).axis(AxisType.X));
        assertEquals(Axis.of(AxisType.Y, 0.5, "µm"), new PlainDescription(1, new Resolution(10_000, 20_000, 3)).axis(AxisType.Y));
    }

    @Test
    void imageJsStackWithoutNamesIsOneOfSlices() {
        ImageJDescription description = ImageJDescription.parse("ImageJ=1\nimages=7\n", new Resolution(0, 0, 1));
        assertEquals("{Z=7}", description.sizes().toString());
        assertEquals("{}", ImageJDescription.parse("ImageJ=1\nimages=1\n", new Resolution(0, 0, 1)).sizes().toString());
    }

    @Test
    void anOutdatedNumberOfPlanesIsCorrectedAndTheCalibrationKept() {
        ImageJDescription description = ImageJDescription.parse("ImageJ=1\nimages=6\nslices=3\nframes=2\nunit=um\nspacing=2\n",
            new Resolution(1, 1, 1)).of(5);
        assertEquals("{Z=5}", description.sizes().toString());
        assertEquals(Axis.of(AxisType.Z, 2, "µm"), description.axis(AxisType.Z));
    }

    @Test
    void omeXmlSaysOrderAndCalibration() throws IOException {
        OmeDescription ome = OmeDescription.parse("""
            <?xml version="1.0" encoding="UTF-8"?>
            <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06"><Image ID="Image:0">
            <Pixels DimensionOrder="XYTZC" SizeX="5" SizeY="4" SizeZ="3" SizeC="2" SizeT="1" PhysicalSizeX="0.1"
            PhysicalSizeY="65" PhysicalSizeYUnit="nm" TimeIncrement="2" TimeIncrementUnit="ms"/></Image></OME>\0""");
        assertEquals("{Z=3, CHANNEL=2}", ome.sizes().toString());
        assertEquals(Axis.of(AxisType.X, 0.1, "µm"), ome.axis(AxisType.X));
        assertEquals(Axis.of(AxisType.Y, 65, "nm"), ome.axis(AxisType.Y));
        assertEquals(Axis.of(AxisType.Z), ome.axis(AxisType.Z));
        assertEquals(Axis.of(AxisType.TIME, 2, "ms"), ome.axis(AxisType.TIME));
    }

    @Test
    void omeXmlMustNotOpenOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "5");
        String attack = "<!DOCTYPE OME [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
            + "<OME><Pixels DimensionOrder=\"XYZCT\">&x;</Pixels></OME>";
        assertThrows(IOException.class, () -> OmeDescription.parse(attack));
    }

    @Test
    void planesOfOmeInOtherFilesAreSaid() throws IOException {
        String xml = "<OME><Image><Pixels DimensionOrder=\"XYZCT\" "
            + "SizeX=\"1\" SizeY=\"1\" SizeZ=\"2\" SizeC=\"1\" SizeT=\"1\"/></Image></OME>";
        Path file = new TiffBytes(LE, 1, 1, 8, 1).with(270, xml).strip(new byte[1]).write(folder.resolve("ome.tif"));
        assertTrue(failure(file).getMessage().contains("2 planes"));
    }

    @Test
    void planesOfOmeInSeveralFilesAreFoundWhateverTheirOrder() throws IOException {
        String xml = """
            <OME UUID="urn:a"><Image><Pixels DimensionOrder="XYTCZ" SizeX="2" SizeY="1" SizeZ="1" SizeC="2" SizeT="2">
            <TiffData FirstT="1" FirstC="0" IFD="0"><UUID FileName="b.tif">urn:b</UUID></TiffData>
            <TiffData FirstT="0" FirstC="1" IFD="0"><UUID FileName="c.tif">urn:c</UUID></TiffData>
            <TiffData FirstT="1" FirstC="1" IFD="0"><UUID FileName="d.tif">urn:d</UUID></TiffData>
            <TiffData FirstT="0" FirstC="0" IFD="0"><UUID FileName="former name.tif">urn:a</UUID></TiffData></Pixels></Image></OME>""";
        Path file = new TiffBytes(LE, 2, 1, 8, 1).with(270, xml).strip(new byte[]{1, 2}).write(folder.resolve("a.tif"));
        new TiffBytes(BE, 2, 1, 8, 1).strip(new byte[]{3, 4}).write(folder.resolve("b.tif"));
        new TiffBytes(LE, 2, 1, 8, 1).strip(new byte[]{5, 6}).write(folder.resolve("c.tif"));
        assertTrue(failure(file).getMessage().contains("the file d.tif"), failure(file).getMessage());
        Path last = new TiffBytes(LE, 2, 1, 8, 1).strip(new byte[]{7, 8}).write(folder.resolve("d.tif"));
        Image image = TiffReader.read(file, Cancellation.NONE);
        assertEquals("X 2, Y 1, Time 2, Channel 2", image.describeAxes());
        assertEquals("[1, 2, 3, 4, 5, 6, 7, 8]", TestImages.values(image).toString());
        new TiffBytes(LE, 1, 1, 8, 1).strip(new byte[]{7}).write(last);
        assertTrue(failure(file).getMessage().contains("d.tif has 1 x 1"), failure(file).getMessage());
    }

    @Test
    void omeXmlSaysWhereAndWhenPlanesWereTaken() throws IOException {
        OmeDescription ome = OmeDescription.parse("""
            <OME><Image><Pixels DimensionOrder="XYZCT" SizeX="9" SizeY="8" SizeZ="3" SizeC="1" SizeT="2" PhysicalSizeX="0.5"
            PhysicalSizeY="200" PhysicalSizeYUnit="nm" TimeIncrement="10">
            <Plane TheZ="1" TheC="0" TheT="0" PositionX="99" PositionXUnit="mm" PositionZ="11.5" PositionZUnit="um" DeltaT="1"/>
            <Plane TheZ="0" TheC="0" TheT="0" PositionX="2" PositionXUnit="mm" PositionY="3" PositionYUnit="um" PositionZ="10"
            PositionZUnit="um" DeltaT="500" DeltaTUnit="ms"/>
            <Plane TheZ="2" TheC="0" TheT="0" PositionZ="14" PositionZUnit="um"/><Plane TheZ="0" TheC="0" TheT="1" DeltaT="90"/>
            </Pixels></Image></OME>""");
        assertEquals(new Axis(AxisType.X, 0.5, 2000, "\u00b5m"), ome.axis(AxisType.X));
        assertEquals(new Axis(AxisType.Y, 200, 3000, "nm"), ome.axis(AxisType.Y));
        assertEquals(new Axis(AxisType.Z, 2, 10, "\u00b5m"), ome.axis(AxisType.Z));
        assertEquals(new Axis(AxisType.TIME, 10, 0.5, "s"), ome.axis(AxisType.TIME));
    }

    @Test
    void positionsWithoutLengthAreNoOrigin() throws IOException {
        OmeDescription ome = OmeDescription.parse("""
            <OME><Image><Pixels DimensionOrder="XYZCT" SizeX="9" SizeY="8" SizeZ="1" SizeC="1" SizeT="3" PhysicalSizeX="0.5">
            <Plane TheZ="0" TheC="0" TheT="0" PositionX="2" PositionY="3" PositionYUnit="reference frame" DeltaT="1"/>
            <Plane TheZ="0" TheC="0" TheT="2" DeltaT="4"/></Pixels></Image></OME>""");
        assertEquals(Axis.of(AxisType.X, 0.5, "\u00b5m"), ome.axis(AxisType.X));
        assertEquals(Axis.of(AxisType.Y), ome.axis(AxisType.Y));
        assertEquals(new Axis(AxisType.TIME, 1.5, 1, "s"), ome.axis(AxisType.TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.companion.ome", "a.master.tif"})
    void filesOfPixelsAloneAreDescribedByTheirCompanion(String companion) throws IOException {
        String xml = """
            <OME><Image><Pixels DimensionOrder="XYZCT" SizeX="2" SizeY="1" SizeZ="1" SizeC="1" SizeT="2" PhysicalSizeX="0.25">
            <TiffData FirstT="0" IFD="0"><UUID FileName="a.tif">urn:a</UUID></TiffData>
            <TiffData FirstT="1" IFD="0"><UUID FileName="b.tif">urn:b</UUID></TiffData></Pixels></Image></OME>""";
        for (String name : List.of("a", "b")) {
            String reference = "<OME UUID=\"urn:" + name + "\"><BinaryOnly MetadataFile=\"" + companion + "\" UUID=\"urn:x\"/></OME>";
            new TiffBytes(LE, 2, 1, 8, 1).with(270, reference).strip(new byte[]{(byte)name.charAt(0), 2}).write(folder.resolve(name + ".tif"));
        }
        RestorationException missing = failure(folder.resolve("a.tif"));
        assertTrue(missing.getMessage().contains(companion), missing.getMessage());
        if (companion.endsWith(".tif")) {
            new TiffBytes(LE, 2, 1, 8, 1).with(270, xml).strip(new byte[2]).write(folder.resolve(companion));
        } else {
            Files.writeString(folder.resolve(companion), xml);
        }
        for (String name : List.of("a", "b")) {
            Image image = TiffReader.read(folder.resolve(name + ".tif"), Cancellation.NONE);
            assertEquals("X 2, Y 1, Time 2", image.describeAxes());
            assertEquals("[97, 2, 98, 2]", TestImages.values(image).toString());
            assertEquals(0.25, image.axes().get(0).scale());
        }
    }

    @Test
    void companionsElsewhereAreNotOpened() throws IOException {
        Path elsewhere = Files.writeString(Files.createDirectory(folder.resolve("else")).resolve("x.ome"), "<OME><Image><Pixels/></Image></OME>");
        String reference = "<OME><BinaryOnly MetadataFile=\"" + folder.relativize(elsewhere) + "\"/></OME>";
        Path file = new TiffBytes(LE, 1, 1, 8, 1).with(270, reference).strip(new byte[1]).write(folder.resolve("a.tif"));
        assertTrue(failure(file).getMessage().contains("missing beside it"));
    }

    // ---- damaged files ----

    @Test
    void filesThatAreNoTiffAreSaid() throws IOException {
        assertTrue(failure(folder.resolve("missing.tif")).getMessage().contains("does not exist"));
        assertTrue(failure(Files.createDirectory(folder.resolve("folder.tif"))).getMessage().contains("folder"));
        assertTrue(failure(Files.createFile(folder.resolve("empty.tif"))).getMessage().contains("empty"));
        Path text = Files.writeString(folder.resolve("text.tif"), "IIa text that begins like a TIFF file");
        assertTrue(failure(text).getMessage().contains("no TIFF"));
        assertTrue(failure(Files.write(folder.resolve("short.tif"), new byte[]{'I', 'I'})).getMessage().contains("no TIFF"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTruncationIsNoticed(boolean compressed) throws IOException {
        byte[] samples = new byte[600];
        new SplittableRandom(1).nextBytes(samples);
        TiffBytes tiff = new TiffBytes(LE, 30, 20, 8, 1).strip(compressed ? deflated(samples) : samples).with(259, compressed ? 8 : 1);
        byte[] whole = tiff.bytes();
        for (int length = 4; length < whole.length - 4; length += 7) {
            Path file = folder.resolve("truncated" + length + ".tif");
            failure(Files.write(file, Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void truncatedStacksAreNoticed() throws IOException {
        TiffWriter.write(TestImages.random(1, 16, 16, 5), folder.resolve("whole.tif"), Cancellation.NONE);
        byte[] whole = Files.readAllBytes(folder.resolve("whole.tif"));
        for (int length = 8; length < whole.length; length += 97) {
            failure(Files.write(folder.resolve("part.tif"), Arrays.copyOf(whole, length)));
        }
        Path half = Files.write(folder.resolve("half.tif"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(failure(half).getMessage().contains("ends too early"));
    }

    @Test
    void missingPlanesOfImageJsBigStacksAreNoticed() throws IOException {
        Path file = new TiffBytes(LE, 2, 2, 8, 1).with(270, "ImageJ=1\nimages=1000\nframes=1000\n").strip(new byte[12]).with(279, 4)
            .write(folder.resolve("stack.tif"));
        assertTrue(failure(file).getMessage().contains("ends too early"));
    }

    @Test
    void claimsBeyondTheFileAreRefusedBeforeAllocation() throws IOException {
        for (int compression : new int[]{1, 8}) {
            TiffBytes claim = new TiffBytes(LE, 1 << 15, 1 << 15, 8, 1).with(259, compression).strip(new byte[100]);
            Path file = claim.write(folder.resolve("claim.tif"));
            assertTrue(failure(file).getMessage().contains("more than the file can hold"));
        }
        failure(new TiffBytes(LE, -1, -1, 64, 3).strip(new byte[100]).write(folder.resolve("overflow.tif")));
        failure(new TiffBytes(LE, 0, 5, 8, 1).strip(new byte[100]).write(folder.resolve("zero.tif")));
    }

    @Test
    void directoriesInACircleAreRefused() throws IOException {
        TiffBytes tiff = new TiffBytes(LE, 2, 2, 8, 1).strip(new byte[4]);
        Path file = tiff.nextDirectory(tiff.directoryPosition()).write(folder.resolve("circle.tif"));
        assertTrue(failure(file).getMessage().contains("form a circle"));
    }

    @Test
    void randomDamageIsSaidOrHarmless() throws IOException {
        byte[] samples = new byte[300];
        byte[] whole = new TiffBytes(LE, 30, 10, 8, 1).strip(deflated(samples)).with(259, 8).with(270, "ImageJ=1\nimages=1\n").bytes();
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 300; trial++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(4, damaged.length)] = (byte)random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.tif"), damaged);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOrSay(file), "trial " + trial);
        }
    }

    private static void readOrSay(Path file) {
        try {
            TiffReader.read(file, Cancellation.NONE);
        } catch (RestorationException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        Path file = new TiffBytes(LE, 2, 2, 8, 1).strip(new byte[4]).write(folder.resolve("a.tif"));
        assertThrows(CancellationException.class, () -> TiffReader.read(file, () -> {
            throw new CancellationException();
        }));
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
