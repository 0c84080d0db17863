package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
import org.selfscope.image.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;
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

    @Test
    void anyPartsInAnyOrderMakeTheImage() {
        for (PixelType type : PixelType.values()) {
            SplittableRandom random = new SplittableRandom(type.ordinal());
            Image image = TestImages.random(type, 4, HEADER.axes(), HEADER.dimensions());
            RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
            Path file = file(folder, "parts" + type);
            try (ImageOutput output = ImageFiles.create(HEADER.withPixelType(type), file)) {
                output.write(Views.interval(pixels, new long[]{0, 0, 1}, new long[]{6, 4, 1}));
                for (int x : shuffled(random, 7)) {
                    output.write(Views.interval(pixels, new long[]{x, 0, 0}, new long[]{x, 4, 2}));
                }
                output.commit();
            }
            assertEquals(TestImages.values(image), TestImages.values(ImageFiles.read(file, Cancellation.NONE)), type.toString());
        }
    }

    @Test
    void partsOutsideAreRefused() {
        try (ImageOutput output = ImageFiles.create(HEADER, file(folder, "outside"))) {
            assertThrows(IllegalArgumentException.class, () -> output.write(ArrayImgs.floats(8, 5, 3)));
        }
    }

    @Test
    void aFormerImageStaysUntilTheCommit() {
        Path file = file(folder, "former");
        ImageFiles.write(TestImages.random(PixelType.UINT16, 1, TestImages.axes(2), 3, 2), file, Cancellation.NONE);
        try (ImageOutput output = ImageFiles.create(HEADER, file)) {
            assertEquals(6, ImageFiles.read(file, Cancellation.NONE).size());
            output.commit();
        }
        assertEquals(105, ImageFiles.read(file, Cancellation.NONE).size());
    }

    @Test
    void blocksLieInTheImage() {
        try (ImageOutput output = ImageFiles.create(HEADER, file(folder, "blocks"))) {
            for (int d = 0; d < 3; d++) {
                assertTrue(output.block()[d] >= 1 && output.block()[d] <= HEADER.dimensions()[d]);
            }
        }
    }

    private static List<Integer> shuffled(SplittableRandom random, int size) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, new Random(random.nextLong()));
        return numbers;
    }

    private static RandomAccessibleInterval<FloatType> part(float[] movie, int frame) {
        return Views.interval(ArrayImgs.floats(movie, 7, 5, 3), new long[]{0, 0, frame}, new long[]{6, 4, frame});
    }
}
