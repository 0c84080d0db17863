package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFiles;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

class ZarrRoundTripTest {

    @TempDir
    private Path folder;

    private Image writtenAndRead(Image image, OmeZarrVersion version, Compression compression) {
        Path path = folder.resolve("a.ome.zarr");
        try (ZarrOutput output = ZarrOutput.create(ImageHeader.of(image), path, version, compression)) {
            ImageCopy.copy(image, output, Progress.NONE, Cancellation.NONE);
            output.commit();
        }
        return ImageFiles.read(path, Cancellation.NONE);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(OmeZarrVersion.values()).flatMap(version -> Stream.of(Compression.values()).flatMap(
            compression -> Stream.of(PixelType.values()).map(type -> Arguments.of(version, compression, type))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPixelTypeInEveryVersionAndCompression(OmeZarrVersion version, Compression compression, PixelType type) {
        Image image = TestImages.random(type, 4, TestImages.axes(3), 13, 11, 3);
        assertEquals(TestImages.values(image), TestImages.values(writtenAndRead(image, version, compression)));
    }

    /** Every image of two to five axes, in any order, finds its pixels and calibration again by the names of the axes. */
    @Test
    void everyOrderOfAxes() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 60; trial++) {
            List<AxisType> types = shuffled(random);
            long[] dimensions = types.stream().mapToLong(t -> random.nextInt(1, 9)).toArray();
            List<Axis> axes = types.stream().map(t -> new Axis(t, random.nextDouble(), random.nextInt(-3, 4), "")).toList();
            Image image = TestImages.random(PixelType.UINT16, trial, axes, dimensions);
            Image back = writtenAndRead(image, OmeZarrVersion.values()[trial % 2], Compression.NONE);
            assertEquals(back.axes(), Stream.of(AxisType.X, AxisType.Y, AxisType.CHANNEL, AxisType.Z, AxisType.TIME).filter(types::contains)
                .map(t -> axes.get(types.indexOf(t))).toList());
            RandomAccessibleInterval<RealType<?>> sorted = Cast.unchecked(back.pixels());
            for (int d = 0; d < types.size(); d++) {
                List<AxisType> present = order(back, d, types);
                sorted = Views.moveAxis(sorted, present.indexOf(types.get(d)), d);
            }
            assertEquals(TestImages.values(image), TestImages.values(image.withPixels(sorted)), types.toString());
        }
    }

    /** The axes of an image after the first ones were moved to the front. */
    private static List<AxisType> order(Image image, int moved, List<AxisType> types) {
        List<AxisType> order = new ArrayList<>(types.subList(0, moved));
        image.axes().stream().map(Axis::type).filter(t -> !order.contains(t)).forEach(order::add);
        return order;
    }

    private static List<AxisType> shuffled(SplittableRandom random) {
        List<AxisType> rest = new ArrayList<>(List.of(AxisType.Z, AxisType.TIME, AxisType.CHANNEL));
        List<AxisType> types = new ArrayList<>(List.of(AxisType.X, AxisType.Y));
        for (int more = random.nextInt(4); more > 0; more--) {
            types.add(rest.remove(random.nextInt(rest.size())));
        }
        List<AxisType> shuffled = new ArrayList<>();
        while (!types.isEmpty()) {
            shuffled.add(types.remove(random.nextInt(types.size())));
        }
        return shuffled;
    }

    /** Against an image in memory that gets the same parts. */
    @Test
    void partsOfAnySizeInAnyOrderEvenTwice() {
        SplittableRandom random = new SplittableRandom(2);
        long[] dimensions = {1030, 1100, 2};
        short[] expected = new short[1030 * 1100 * 2];
        RandomAccessibleInterval<? extends RealType<?>> whole = ArrayImgs.unsignedShorts(expected, dimensions);
        ImageHeader header = new ImageHeader(PixelType.UINT16, dimensions, TestImages.axes(3), "parts", "");
        Path path = folder.resolve("parts.zarr");
        try (ZarrOutput output = ZarrOutput.create(header, path)) {
            for (int part = 0; part < 24; part++) {
                long[] min = IntStream.range(0, 3).mapToLong(d -> random.nextLong(dimensions[d])).toArray();
                long[] max = IntStream.range(0, 3).mapToLong(d -> random.nextLong(min[d], dimensions[d])).toArray();
                RandomAccessibleInterval<? extends RealType<?>> interval = Views.interval(Cast.unchecked(whole), min, max);
                for (RealType<?> pixel : Views.iterable(Cast.<RandomAccessibleInterval<RealType<?>>>unchecked(interval))) {
                    pixel.setReal(part * 1000 + random.nextInt(1000));
                }
                output.write(interval);
            }
            output.commit();
        }
        assertArrayEquals(Floats.of(whole), Floats.of(ImageFiles.read(path, Cancellation.NONE)));
    }

    @Test
    void anotherZarrFolderIsReplacedAndNothingElse() throws IOException {
        writtenAndRead(TestImages.random(PixelType.UINT8, 1, TestImages.axes(3), 5, 4, 30), OmeZarrVersion.V0_5, Compression.NONE);
        Image image = TestImages.random(PixelType.UINT8, 2, TestImages.axes(2), 5, 4);
        Image back = writtenAndRead(image, OmeZarrVersion.V0_4, Compression.NONE);
        assertEquals(TestImages.values(image), TestImages.values(back));
        assertOnly(folder.resolve("a.ome.zarr"));
        Path precious = Files.createDirectory(folder.resolve("precious.zarr"));
        Files.writeString(precious.resolve("thesis.txt"), "...");
        RestorationException e = assertThrows(RestorationException.class, () -> ZarrOutput.create(ImageHeader.of(image), precious));
        assertTrue(e.getMessage().contains("not be replaced"), e.getMessage());
        assertTrue(Files.exists(precious.resolve("thesis.txt")));
    }

    @Test
    void cancellingLeavesTheFormerImage() throws IOException {
        Image former = TestImages.random(PixelType.UINT8, 1, TestImages.axes(3), 5, 4, 3);
        Path path = folder.resolve("a.ome.zarr");
        ImageFiles.write(former, path, Cancellation.NONE);
        Image other = TestImages.random(PixelType.UINT8, 2, TestImages.axes(3), 5, 4, 3);
        assertThrows(CancellationException.class, () -> ImageFiles.write(other, path, () -> {
            throw new CancellationException();
        }));
        assertEquals(TestImages.values(former), TestImages.values(ImageFiles.read(path, Cancellation.NONE)));
        assertOnly(path);
    }

    @Test
    void failuresToWriteAreSaid() {
        ImageHeader header = ImageHeader.of(TestImages.random(1, 3, 3));
        RestorationException e = assertThrows(RestorationException.class,
            () -> ZarrOutput.create(header, folder.resolve("none").resolve("a.zarr")));
        assertTrue(e.getMessage().contains("does not exist"), e.getMessage());
        ImageHeader trace = new ImageHeader(PixelType.UINT8, new long[]{3}, List.of(Axis.of(AxisType.TIME)), "trace", "");
        assertEquals(RestorationException.Kind.IMAGE,
            assertThrows(RestorationException.class, () -> ZarrOutput.create(trace, folder.resolve("a.zarr"))).kind());
    }

    private void assertOnly(Path path) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(path), left.toList());
        }
    }
}
