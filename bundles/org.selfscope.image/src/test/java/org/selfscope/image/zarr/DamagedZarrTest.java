package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** Folders of which single bytes are wrong, or files end too early. */
class DamagedZarrTest {

    private static final int TRIALS = 100;

    @TempDir
    private Path folder;

    /** What may come out is an image or a failure in words. */
    @ParameterizedTest
    @EnumSource
    void noDamageDoesMoreThanAnError(Compression compression) throws IOException {
        SplittableRandom random = new SplittableRandom(compression.ordinal());
        Image image = TestImages.random(PixelType.INT16, 1, TestImages.axes(4), 9, 7, 3, 2);
        for (OmeZarrVersion version : OmeZarrVersion.values()) {
            Path path = folder.resolve(version + ".ome.zarr");
            try (ZarrOutput output = ZarrOutput.create(ImageHeader.of(image), path, version, compression)) {
                ImageCopy.copy(image, output, Progress.NONE, Cancellation.NONE);
                output.commit();
            }
            List<Path> files = files(path);
            for (int trial = 0; trial < TRIALS; trial++) {
                Path file = files.get(random.nextInt(files.size()));
                byte[] right = Files.readAllBytes(file);
                Files.write(file, damaged(right, random));
                look(path, random);
                Files.write(file, right);
            }
        }
    }

    private static byte[] damaged(byte[] right, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(right, random.nextInt(right.length));
        }
        byte[] damaged = right.clone();
        for (int bytes = random.nextInt(1, 4); bytes > 0; bytes--) {
            int place = random.nextInt(damaged.length);
            damaged[place] = Character.isDigit(damaged[place]) ? (byte)random.nextInt('0', '9' + 1) : (byte)random.nextInt();
        }
        return damaged;
    }

    private static void look(Path path, SplittableRandom random) {
        try (ImageFile file = ImageFiles.open(path)) {
            var access = file.image().pixels().randomAccess();
            for (int pixel = 0; pixel < 20; pixel++) {
                access.setPosition(Arrays.stream(file.image().dimensions()).map(random::nextLong).toArray());
                access.get().getRealDouble();
            }
        } catch (RestorationException e) {
            assertTrue(e.getMessage().length() > path.toString().length() && !e.getMessage().contains("null"), e.getMessage());
        }
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
