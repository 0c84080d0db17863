package org.selfscope.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.TestImages;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.RealType;

/** Files of ImageJ read here, and files from here read by ImageJ: every pixel, every axis. */
class ImageJTest {

    private static final int WIDTH = 19;

    private static final int HEIGHT = 11;

    @TempDir
    private Path folder;

    @BeforeAll
    static void withoutWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    private Path file() {
        return folder.resolve("a.tif");
    }

    private static ImagePlus hyperstack(int bits, int channels, int slices, int frames) {
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int plane = 0; plane < channels * slices * frames; plane++) {
            ImageProcessor processor = ij.gui.NewImage.createImage("", WIDTH, HEIGHT, 1, bits, ij.gui.NewImage.FILL_BLACK).getProcessor();
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                processor.setf(i, bits == 32 ? plane - i / 7f : (plane * 31 + i * 17) % (1 << bits));
            }
            stack.addSlice(processor);
        }
        ImagePlus image = new ImagePlus("cells", stack);
        image.setDimensions(channels, slices, frames);
        image.setOpenAsHyperStack(true);
        return image;
    }

    private static Calibration calibrated(ImagePlus image) {
        Calibration calibration = image.getCalibration();
        calibration.pixelWidth = 0.25;
        calibration.pixelHeight = 0.5;
        calibration.pixelDepth = 1.5;
        calibration.setUnit("µm");
        calibration.xOrigin = 4;
        calibration.zOrigin = -2;
        calibration.frameInterval = 2.5;
        calibration.setTimeUnit("s");
        return calibration;
    }

    private Image written(ImagePlus image) {
        assertTrue(image.getStackSize() > 1 ? new FileSaver(image).saveAsTiffStack(file().toString())
            : new FileSaver(image).saveAsTiff(file().toString()));
        return TiffReader.read(file(), Cancellation.NONE);
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 1, 1", "16, 1, 5, 1", "32, 1, 1, 4", "8, 2, 3, 1", "16, 3, 1, 2", "32, 1, 2, 3", "16, 2, 3, 4"})
    void imageJsHyperstacksAreRead(int bits, int channels, int slices, int frames) {
        ImagePlus image = hyperstack(bits, channels, slices, frames);
        calibrated(image);
        Image read = written(image);
        long[] sizes = {WIDTH, HEIGHT, channels, slices, frames};
        for (AxisType type : List.of(AxisType.CHANNEL, AxisType.Z, AxisType.TIME)) {
            assertEquals(sizes[List.of(AxisType.X, AxisType.Y, AxisType.CHANNEL, AxisType.Z, AxisType.TIME).indexOf(type)], read.size(type));
        }
        assertEquals(new Axis(AxisType.X, 0.25, -1, "µm"), read.axes().get(0));
        assertEquals(new Axis(AxisType.Y, 0.5, 0, "µm"), read.axes().get(1));
        if (slices > 1) {
            assertEquals(new Axis(AxisType.Z, 1.5, 3, "µm"), axis(read, AxisType.Z));
        }
        if (frames > 1) {
            assertEquals(Axis.of(AxisType.TIME, 2.5, "s"), axis(read, AxisType.TIME));
        }
        assertSamePixels(image, read);
    }

    @Test
    void imageJsColoursAreChannels() {
        int[] colours = new int[WIDTH * HEIGHT];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i * 7919 & 0xFFFFFF;
        }
        Image read = written(new ImagePlus("colours", new ColorProcessor(WIDTH, HEIGHT, colours)));
        assertEquals("X 19, Y 11, Channel 3", read.describeAxes());
        RandomAccess<? extends RealType<?>> access = read.pixels().randomAccess();
        for (int i = 0; i < colours.length; i++) {
            for (int c = 0; c < 3; c++) {
                access.setPosition(new int[]{i % WIDTH, i / WIDTH, c});
                assertEquals(colours[i] >> 16 - 8 * c & 0xFF, access.get().getRealFloat());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UINT8", "UINT16", "UINT12", "INT16", "FLOAT32"})
    void imageJReadsEveryPixelAndAxis(PixelType type) {
        List<Axis> axes = List.of(new Axis(AxisType.X, 0.25, -1, "µm"), Axis.of(AxisType.Y, 0.5, "µm"), Axis.of(AxisType.CHANNEL),
            new Axis(AxisType.Z, 1.5, 3, "µm"), Axis.of(AxisType.TIME, 2.5, "s"));
        Image image = TestImages.random(type, 3, axes, WIDTH, HEIGHT, 2, 3, 4);
        TiffWriter.write(image, file(), Cancellation.NONE);
        ImagePlus opened = new Opener().openTiff(folder + "/", "a.tif");
        assertArrayEquals(new int[]{WIDTH, HEIGHT, 2, 3, 4}, opened.getDimensions());
        Calibration calibration = opened.getCalibration();
        assertEquals(0.25, calibration.pixelWidth);
        assertEquals(0.5, calibration.pixelHeight);
        assertEquals(1.5, calibration.pixelDepth);
        assertEquals("µm", calibration.getUnit());
        assertEquals(4, calibration.xOrigin);
        assertEquals(-2, calibration.zOrigin);
        assertEquals(2.5, calibration.frameInterval);
        assertSamePixels(opened, image);
    }

    private static Axis axis(Image image, AxisType type) {
        return image.axes().get(image.dimensionOf(type).orElseThrow());
    }

    /** Planes of ImageJ are in the order channel, slice, frame. */
    private static void assertSamePixels(ImagePlus expected, Image actual) {
        List<Double> values = new ArrayList<>();
        for (int plane = 1; plane <= expected.getStackSize(); plane++) {
            ImageProcessor processor = expected.getStack().getProcessor(plane);
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                values.add(expected.getCalibration().getCValue(processor.getf(i)));
            }
        }
        assertEquals(values, TestImages.values(actual).stream().map(Number::doubleValue).toList());
    }
}
