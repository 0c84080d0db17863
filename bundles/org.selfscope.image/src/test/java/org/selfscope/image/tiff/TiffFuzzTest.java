package org.selfscope.image.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

import com.sun.management.ThreadMXBean;

/**
 * Damaged files: each is said to be damaged or gives an image; none hangs, none takes more memory than a file of its length can hold. The
 * compressed ones are written by the JDK.
 */
class TiffFuzzTest {

    private static final int VARIANTS = 120;

    /** What 2000 bytes can be compressed from and a copy of that, and the blocks on the way. */
    private static final long MAX_ALLOCATION = 64L << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"classic", "big", "ome", "LZW", "Deflate", "ZLib", "PackBits", "JPEG"})
    void damageIsSaidOrHarmless(String kind) throws IOException {
        Path file = folder.resolve("whole.tif");
        write(kind, file);
        byte[] whole = Files.readAllBytes(file);
        List<Number> values = TestImages.values(TiffReader.read(file, Cancellation.NONE));
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        for (int i = 0; i < VARIANTS; i++) {
            byte[] damaged = damaged(whole, i, random);
            Path variant = Files.write(folder.resolve("damaged.tif"), damaged);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readOrSay(variant, damaged.length < whole.length ? values : null),
                kind + " " + i);
        }
    }

    /** @param expected what must be read if anything is; null if that is unknown */
    private static void readOrSay(Path file, List<Number> expected) {
        ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Image image = null;
        try {
            image = TiffReader.read(file, Cancellation.NONE);
        } catch (RestorationException e) {
            assertTrue(e.getMessage().endsWith(".") && !e.getMessage().contains("null"), e.getMessage());
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MAX_ALLOCATION, allocated + " bytes");
        if (image != null && expected != null) {
            assertEquals(expected, TestImages.values(image));
        }
    }

    private static byte[] damaged(byte[] whole, int variant, SplittableRandom random) {
        byte[] damaged = whole.clone();
        switch (variant % 4) {
            case 0 -> {
                return Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            case 1 -> {
                for (int i = random.nextInt(1, 9); i > 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte)random.nextInt();
                }
            }
            case 2 -> damaged[random.nextInt(4, Math.min(400, damaged.length))] ^= (byte)(1 << random.nextInt(8));
            default -> {
                int at = random.nextInt(4, damaged.length - 4);
                Arrays.fill(damaged, at, at + 4, (byte)(random.nextBoolean() ? 0xFF : 0x7F));
            }
        }
        return damaged;
    }

    private static void write(String kind, Path file) throws IOException {
        List<Axis> axes = List.of(Axis.of(AxisType.X, 0.5, "µm"), Axis.of(AxisType.Y), Axis.of(AxisType.CHANNEL), Axis.of(AxisType.TIME));
        Image stack = TestImages.random(PixelType.UINT16, 1, axes, 9, 7, 2, 3);
        switch (kind) {
            case "classic" -> TiffWriter.write(stack, file, Cancellation.NONE);
            case "big" -> TiffWriter.write(stack, file, 1, Cancellation.NONE);
            case "ome" -> new TiffBytes(ByteOrder.LITTLE_ENDIAN, 5, 4, 8, 1).strip(new byte[20]).with(270, """
                <?xml version="1.0"?><OME UUID="u"><Image><Pixels DimensionOrder="XYCZT" SizeX="5" SizeY="4" SizeZ="1" SizeC="1" SizeT="1">
                <TiffData FirstZ="0" IFD="0" PlaneCount="1"><UUID FileName="a.tif">u</UUID></TiffData></Pixels></Image></OME>""").write(file);
            default -> writeCompressed(kind, file);
        }
    }

    private static void writeCompressed(String compression, Path file) throws IOException {
        boolean bytes = compression.equals("JPEG");
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE,
            bytes ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(40, 36);
        for (int i = 0; i < 40 * 36; i++) {
            raster.setSample(i % 40, i / 40, 0, (i / 3 + i % 7) & 0xFF);
        }
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            writer = writers.next();
        }
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType(compression);
        parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setTiling(16, 16, 0, 0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(new BufferedImage(model, raster, false, null), null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
