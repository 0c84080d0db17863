package org.selfscope.image.scheme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** What every sampling scheme promises. */
class SamplingSchemeTest {

    private static final String ALL = "org.selfscope.image.scheme.Schemes#all";

    private static void assertSamples(Sample expected, Sample actual) {
        List<Image> a = Schemes.images(expected);
        List<Image> b = Schemes.images(actual);
        for (int i = 0; i < a.size(); i++) {
            assertArrayEquals(a.get(i).dimensions(), b.get(i).dimensions());
            assertArrayEquals(Floats.of(a.get(i)), Floats.of(b.get(i)));
        }
    }

    @Test
    void everyFamilyIsTested() {
        assertEquals(Set.of(Family.values()), Schemes.all().map(SamplingScheme::family).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void storedSchemesDrawTheSame(SamplingScheme scheme) {
        SamplingScheme read = SchemeEntries.read(SchemeEntries.of(scheme));
        assertEquals(scheme, read);
        assertSamples(scheme.draw(Schemes.image(), 3, 8), read.draw(Schemes.image(), 3, 8));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void seedIsKeptAndCanBeReplaced(SamplingScheme scheme) {
        assertEquals(99, scheme.withSeed(99).seed());
        assertEquals(scheme, scheme.withSeed(99).withSeed(scheme.seed()));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void samplesAreFloatsOfOneSizeAndKeepNameAndSource(SamplingScheme scheme) {
        Image image = Schemes.image();
        Sample sample = scheme.draw(image, 0, 0);
        for (Image part : Schemes.images(sample)) {
            assertArrayEquals(sample.input().dimensions(), part.dimensions());
            assertEquals(image.name(), part.name());
            assertEquals(image.source(), part.source());
        }
        assertEquals(PixelType.FLOAT32, sample.input().pixelType());
        assertEquals(PixelType.FLOAT32, sample.target().pixelType());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void storageOrderOfAxesMakesNoDifference(SamplingScheme scheme) {
        Image image = Schemes.image();
        Sample expected = scheme.draw(image, 1, 2);
        for (int[] order : new int[][]{{4, 0, 1, 2, 3}, {3, 2, 1, 0, 4}, {2, 4, 1, 3, 0}}) {
            List<Image> actual = Schemes.images(scheme.draw(permuted(image, order), 1, 2));
            List<Image> wanted = Schemes.images(expected);
            for (int i = 0; i < wanted.size(); i++) {
                assertArrayEquals(Floats.of(permuted(wanted.get(i), order)), Floats.of(actual.get(i)));
                assertEquals(permuted(wanted.get(i), order).axes(), actual.get(i).axes());
            }
        }
    }

    /** @param order the dimension of the image that becomes each dimension */
    private static Image permuted(Image image, int[] order) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        int[] at = IntStream.range(0, order.length).toArray();
        for (int d = 0; d < order.length; d++) {
            int from = d;
            while (at[from] != order[d]) {
                from++;
            }
            pixels = Views.permute(pixels, d, from);
            at[from] = at[d];
            at[d] = order[d];
        }
        List<Axis> axes = Arrays.stream(order).mapToObj(image.axes()::get).toList();
        return new Image(pixels, axes, image.name(), image.source());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void channelsDrawAlikeUnlessTheyAreAnAxisOfTheScheme(SamplingScheme scheme) {
        if (scheme.axes().contains(AxisType.CHANNEL)) {
            return;
        }
        Image channel = Schemes.image(2, AxisType.X, AxisType.Y, AxisType.Z, AxisType.TIME);
        List<Image> expected = Schemes.images(scheme.draw(channel, 0, 1));
        List<Image> both = Schemes.images(scheme.draw(twice(channel), 0, 1));
        for (int i = 0; i < expected.size(); i++) {
            for (int c = 0; c < 2; c++) {
                assertArrayEquals(Floats.of(expected.get(i)), Floats.of(Views.hyperSlice(
                    Cast.<RandomAccessibleInterval<RealType<?>>>unchecked(both.get(i).pixels()), 4, c)));
            }
        }
    }

    private static Image twice(Image image) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        List<Axis> axes = new ArrayList<>(image.axes());
        axes.add(Axis.of(AxisType.CHANNEL));
        return new Image(Views.stack(List.of(pixels, pixels)), axes, image.name(), image.source());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void integerImagesGiveTheSamplesOfTheirFloats(SamplingScheme scheme) {
        Image image = Floats.convert(Schemes.image(), PixelType.INT16);
        assertSamples(scheme.draw(Floats.convert(image, PixelType.FLOAT32), 0, 0), scheme.draw(image, 0, 0));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void imagesWithoutAnAxisAreRefusedByItsName(SamplingScheme scheme) {
        for (AxisType missing : scheme.axes()) {
            Map<AxisType, Long> size = sizes();
            size.remove(missing);
            RestorationException e = assertThrows(RestorationException.class, () -> scheme.check("cells.tif", size));
            assertEquals(RestorationException.Kind.IMAGE, e.kind());
            assertTrue(e.getMessage().contains(missing.label()) && e.getMessage().contains("cells.tif"), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void smallestAllowedImagesCanBeDrawnAndSmallerOnesAreRefused(SamplingScheme scheme) {
        for (AxisType axis : scheme.axes()) {
            Map<AxisType, Long> size = sizes();
            size.put(axis, scheme.minimumSize(axis));
            Sample sample = scheme.draw(allocated(size), 0, 0);
            assertTrue(sample.input().size() > 0);
            size.put(axis, scheme.minimumSize(axis) - 1);
            Image small = allocated(size);
            RestorationException e = assertThrows(RestorationException.class, () -> scheme.draw(small, 0, 0));
            assertEquals(RestorationException.Kind.IMAGE, e.kind());
            assertFalse(e.resolution().isEmpty());
        }
    }

    private static Map<AxisType, Long> sizes() {
        Map<AxisType, Long> sizes = new EnumMap<>(AxisType.class);
        Arrays.stream(AxisType.values()).forEach(type -> sizes.put(type, Schemes.size(type)));
        return sizes;
    }

    private static Image allocated(Map<AxisType, Long> size) {
        long[] dimensions = size.values().stream().mapToLong(s -> s).toArray();
        return new Image(PixelType.FLOAT32.allocate(dimensions), size.keySet().stream().map(Axis::of).toList(), "small", "");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void descriptionsAreSentencesThatNameTheAxes(SamplingScheme scheme) {
        assertTrue(scheme.describe().endsWith("."));
        scheme.axes().forEach(axis -> assertTrue(scheme.describe().contains(axis.label()), scheme.describe()));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void drawingCanBeCancelled(SamplingScheme scheme) {
        assertThrows(CancellationException.class, () -> scheme.draw(Schemes.image(), 0, 0, () -> {
            throw new CancellationException();
        }));
    }

    @Test
    void familyCodesAreStable() {
        assertEquals(List.of("grid-blind-spot", "random-blind-spot", "neighbour-pair", "diagonal-pair", "interleaved-pair",
            "chequerboard-pair", "frame-pair", "resampled-pair"), Arrays.stream(Family.values()).map(Family::code).toList());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void whatIsDrawnDependsOnSeedImageAndStep(SamplingScheme scheme) {
        Image image = Schemes.image();
        Set<Integer> draws = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            draws.add(Arrays.hashCode(Floats.of(scheme.draw(image, 0, i).input())));
            draws.add(Arrays.hashCode(Floats.of(scheme.draw(image, i, 0).input())));
            draws.add(Arrays.hashCode(Floats.of(scheme.withSeed(i).draw(image, 0, 0).input())));
        }
        assertEquals(drawsAtRandom(scheme), draws.size() > 1);
    }

    private static boolean drawsAtRandom(SamplingScheme scheme) {
        return !(scheme instanceof DiagonalPair || scheme instanceof ResampledPair || scheme instanceof InterleavedPair pair && !pair.swap()
            || scheme instanceof FramePair frames && !frames.swap());
    }
}
