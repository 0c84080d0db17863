package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

/** A process that is killed while it writes leaves nothing that looks whole and is not. */
class KilledWriterTest {

    private static final long[] SIZE = {64, 64, 40};

    /** What is written in the killed process: half of a movie, then it waits. */
    static final class Writer {

        public static void main(String[] path) throws InterruptedException, IOException {
            ImageOutput output = ImageFiles.create(header(), Path.of(path[0]));
            for (long t = 0; t < SIZE[2] / 2; t++) {
                output.write(Views.translate(ArrayImgs.floats(filled(64 * 64, 7), 64, 64, 1), 0, 0, t));
            }
            System.out.write('w');
            System.out.flush();
            TimeUnit.MINUTES.sleep(1);
            output.commit();
        }
    }

    private static ImageHeader header() {
        return new ImageHeader(PixelType.FLOAT32, SIZE, List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "movie", "");
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"movie.tif", "movie.ome.zarr"})
    void nothingLooksWholeThatIsNot(String name, @TempDir Path folder) throws Exception {
        writeHalfAndKill(folder.resolve(name));
        assertFalse(Files.exists(folder.resolve(name)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(ImageFiles::isImage).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"movie.tif", "movie.ome.zarr"})
    void whatWasThereStaysAsItWas(String name, @TempDir Path folder) throws Exception {
        Path file = folder.resolve(name);
        ImageHeader header = header();
        float[] before = filled(64 * 64 * 40, 3);
        ImageFiles.write(new Image(ArrayImgs.floats(before, SIZE), header.axes(), "old", ""), file, Cancellation.NONE);
        writeHalfAndKill(file);
        assertArrayEquals(before, Floats.of(ImageFiles.read(file, Cancellation.NONE)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.filter(ImageFiles::isImage).toList());
        }
        ImageFiles.write(new Image(ArrayImgs.floats(filled(64 * 64 * 40, 5), SIZE), header.axes(), "new", ""), file, Cancellation.NONE);
        assertEquals(5, Floats.of(ImageFiles.read(file, Cancellation.NONE))[0]);
    }

    private static void writeHalfAndKill(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), Writer.class.getName(), file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals('w', process.getInputStream().read());
        process.destroyForcibly();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    }
}
