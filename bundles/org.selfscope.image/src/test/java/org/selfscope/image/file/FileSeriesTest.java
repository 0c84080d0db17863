package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.TestImages;

import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.RealType;

class FileSeriesTest {

    private static final List<Axis> AXES = List.of(Axis.of(AxisType.X, 0.5, "µm"), Axis.of(AxisType.Y));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSeries() {
        for (int t = 8; t <= 10; t++) {
            for (int z = 1; z <= 2; z++) {
                write(PixelType.UINT16, t, z, 7, 5);
            }
        }
    }

    private Path file(int t, int z) {
        return folder.resolve(String.format("img_t%03d_z%d_c1.tif", t, z));
    }

    private Image write(PixelType type, int t, int z, int width, int height) {
        Image image = TestImages.random(type, 10 * t + z, AXES, width, height);
        ImageFiles.write(image, file(t, z), Cancellation.NONE);
        return image;
    }

    private Path pattern() {
        return folder.resolve("img_t{Time}_z{Z}_c1.tif");
    }

    private RestorationException failure(Path pattern) {
        return assertThrows(RestorationException.class, () -> ImageFiles.open(pattern));
    }

    @Test
    void everyPixelIsThatOfItsFile() {
        try (ImageFile series = ImageFiles.open(pattern())) {
            Image image = series.image();
            assertEquals("X 7, Y 5, Z 2, Time 3", image.describeAxes());
            assertEquals(AXES.get(0), image.axes().get(0));
            RandomAccess<? extends RealType<?>> access = image.pixels().randomAccess();
            for (int t = 0; t < 3; t++) {
                for (int z = 0; z < 2; z++) {
                    List<Number> expected = TestImages.values(ImageFiles.read(file(8 + t, 1 + z), Cancellation.NONE));
                    for (int i = 0; i < 35; i++) {
                        access.setPosition(new int[]{i % 7, i / 7, z, t});
                        assertEquals(expected.get(i).doubleValue(), access.get().getRealDouble());
                    }
                }
            }
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(file(9, 1));
        assertTrue(failure(pattern()).getMessage().contains("6 files, but there are 5"));
        Files.delete(file(9, 2));
        assertTrue(failure(pattern()).getMessage().contains("no file has Time 9"));
    }

    @Test
    void filesThatDifferAreNamed() {
        write(PixelType.UINT16, 10, 2, 7, 4);
        String size = failure(pattern()).getMessage();
        assertTrue(size.contains("img_t010_z2_c1.tif has [7, 4]"), size);
        write(PixelType.UINT8, 10, 2, 7, 5);
        assertTrue(failure(pattern()).getMessage().contains("UINT8"));
    }

    @Test
    void wrongPatternsAreSaid() {
        for (String name : List.of("img_t{Tim}_z{Z}_c1.tif", "img_t{Time}_z{Time}_c1.tif", "img_t{X}_z{Z}_c1.tif")) {
            assertEquals(Kind.SETTING, failure(folder.resolve(name)).kind());
        }
        assertEquals(Kind.FILE, failure(folder.resolve("none_t{Time}.tif")).kind());
        assertEquals(Kind.FILE, failure(folder.resolve("missing").resolve("t{Time}.tif")).kind());
    }

    @Test
    void stacksMayBeASeriesToo() {
        for (int t = 0; t < 2; t++) {
            List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.Z, 2, "µm"), Axis.of(AxisType.TIME, 3, "s"));
            ImageFiles.write(TestImages.random(PixelType.FLOAT32, t, axes, 4, 3, 5, 1), folder.resolve("stack" + t + ".tif"), Cancellation.NONE);
        }
        try (ImageFile series = ImageFiles.open(folder.resolve("stack{Time}.tif"))) {
            assertEquals("X 4, Y 3, Z 5, Time 2", series.image().describeAxes());
            assertEquals(Axis.of(AxisType.TIME, 3, "s"), series.image().axes().get(3));
        }
        assertTrue(failure(folder.resolve("stack{Z}.tif")).getMessage().contains("axis Z already"));
    }

    @Test
    void moreFilesThanMayBeOpenAreRead() {
        for (int t = 0; t < 100; t++) {
            ImageFiles.write(TestImages.random(PixelType.UINT8, t, AXES, 3, 2), folder.resolve("many" + t + ".tif"), Cancellation.NONE);
        }
        Image image = ImageFiles.read(folder.resolve("many{Time}.tif"), Cancellation.NONE);
        List<Number> last = TestImages.values(TestImages.random(PixelType.UINT8, 99, AXES, 3, 2));
        assertEquals(last, TestImages.values(image).subList(99 * 6, 100 * 6));
    }
}
