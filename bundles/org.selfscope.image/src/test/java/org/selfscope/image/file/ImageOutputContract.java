package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** What every output promises. */
public abstract class ImageOutputContract {

    private static final ImageHeader HEADER = new ImageHeader(PixelType.UINT8, new long[]{7, 5, 3},
        List.of(new Axis(AxisType.X, 0.2, 0, "µm"), new Axis(AxisType.Y, 0.2, 0, "µm"), new Axis(AxisType.TIME, 0.5, 0, "s")), "movie", "");

    @TempDir
    private Path folder;

    /** @param name without extension */
    protected abstract Path file(Path parent, String name);

    @Test
    void partsMeetInTheFileInAnyOrder() {
        Path file = file(folder, "movie");
        float[] expected = new float[7 * 5 * 3];
        try (ImageOutput output = ImageFiles.create(HEADER, file)) {
            for (int frame : new int[]{2, 0}) {
                for (int i = 0; i < 35; i++) {
                    expected[frame * 35 + i] = frame * 50 + i;
                }
                output.write(part(expected, frame));
            }
            output.commit();
        }
        Image image = ImageFiles.read(file, Cancellation.NONE);
        assertArrayEquals(expected, Floats.of(image));
        assertEquals(HEADER.axes(), image.axes());
        assertEquals(PixelType.UINT8, image.pixelType());
    }

    @Test
    void valuesAreRoundedAndClippedNeverWrapped() {
        Path file = file(folder, "range");
        float[] values = new float[105];
        values[0] = -3;
        values[1] = 300;
        values[2] = 7.6f;
        try (ImageOutput output = ImageFiles.create(HEADER, file)) {
            output.write(part(values, 0));
            output.commit();
        }
        float[] read = Floats.of(ImageFiles.read(file, Cancellation.NONE));
        assertArrayEquals(new float[]{0, 255, 8, 0}, new float[]{read[0], read[1], read[2], read[3]});
    }

    @Test
    void withoutCommitNothingIsThere() throws IOException {
        Path file = file(folder, "discarded");
        try (ImageOutput output = ImageFiles.create(HEADER, file)) {
            output.write(part(new float[105], 1));
            assertFalse(Files.exists(file));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static RandomAccessibleInterval<FloatType> part(float[] movie, int frame) {
        return Views.interval(ArrayImgs.floats(movie, 7, 5, 3), new long[]{0, 0, frame}, new long[]{6, 4, frame});
    }
}
