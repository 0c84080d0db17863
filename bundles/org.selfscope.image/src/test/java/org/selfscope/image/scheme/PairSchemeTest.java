package org.selfscope.image.scheme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.selfscope.image.AxisType.TIME;
import static org.selfscope.image.AxisType.X;
import static org.selfscope.image.AxisType.Y;
import static org.selfscope.image.AxisType.Z;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;

class PairSchemeTest {

    private static final String SCHEMES = "org.selfscope.image.scheme.Schemes#pairs";

    /** An image whose pixels know their positions along X, Y, Z, Time and Channel. */
    private static Image of(ToDoubleFunction<int[]> value) {
        float[] values = new float[(int)Schemes.image().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)value.applyAsDouble(Schemes.position(i));
        }
        return Floats.toImage(values, Schemes.image());
    }

    private static Image indices() {
        float[] values = new float[(int)Schemes.image().size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = i);
        return Floats.toImage(values, Schemes.image());
    }

    @ParameterizedTest
    @MethodSource(SCHEMES)
    void halvedAxesHaveHalfTheSizeAndTwiceTheScale(PairScheme scheme) {
        Image image = Schemes.image();
        PairSample sample = scheme.draw(image, 0, 0);
        Set<AxisType> halved = image.axes().stream().map(Axis::type).filter(t -> sample.input().size(t) != image.size(t))
            .collect(Collectors.toSet());
        assertTrue(scheme.axes().containsAll(halved));
        assertEquals(scheme instanceof ChequerboardPair ? 1 : scheme instanceof ResampledPair ? 0 : scheme.axes().size(), halved.size());
        for (Axis axis : sample.input().axes()) {
            boolean half = halved.contains(axis.type());
            assertEquals(image.size(axis.type()) / (half ? 2 : 1), sample.input().size(axis.type()));
            assertEquals(half ? 1 : 0.5, axis.scale());
        }
    }

    /** An image of positions in space: whatever is taken or averaged, its place must be that of the new axes. */
    @ParameterizedTest
    @MethodSource(SCHEMES)
    void calibrationPlacesCellsAtTheirCentresAndSamplesAtThemselves(PairScheme scheme) {
        for (AxisType axis : scheme.axes()) {
            PairSample sample = scheme.draw(of(p -> 3 + 0.5 * p[axis.ordinal()]), 0, 4);
            Image input = sample.input();
            int d = axis.ordinal();
            Axis calibration = input.axes().get(d);
            double mean = mean(input);
            double centre = calibration.origin() + calibration.scale() * (input.size(axis) - 1) / 2;
            boolean exact = !(scheme instanceof NeighbourPair || scheme instanceof ChequerboardPair || scheme instanceof ResampledPair);
            assertEquals(centre, mean, exact ? 1e-5 : 0.15);
        }
    }

    private static double mean(Image image) {
        double sum = 0;
        for (float v : Floats.of(image)) {
            sum += v;
        }
        return sum / image.size();
    }

    @ParameterizedTest
    @MethodSource(SCHEMES)
    void noPixelIsInBothHalves(PairScheme scheme) {
        Image image = Schemes.image();
        float[] input = Floats.of(scheme.draw(image, 0, 2).input());
        float[] target = Floats.of(scheme.draw(image, 0, 2).target());
        for (int i = 0; i < image.size(); i += 61) {
            float[] perturbed = Floats.of(image);
            perturbed[i] += 1000;
            PairSample sample = scheme.draw(Floats.toImage(perturbed, image), 0, 2);
            int changes = changes(input, Floats.of(sample.input())) + changes(target, Floats.of(sample.target()));
            assertTrue(scheme instanceof ResampledPair ? !(changed(input, sample.input()) && changed(target, sample.target())) : changes <= 1);
        }
    }

    private static boolean changed(float[] before, Image after) {
        return changes(before, Floats.of(after)) > 0;
    }

    private static int changes(float[] a, float[] b) {
        return (int)IntStream.range(0, a.length).filter(i -> a[i] != b[i]).count();
    }

    @ParameterizedTest
    @MethodSource(SCHEMES)
    void inputAndTargetComeFromTheSameCell(PairScheme scheme) {
        if (scheme instanceof DiagonalPair || scheme instanceof ResampledPair) {
            return;
        }
        PairSample sample = scheme.draw(indices(), 2, 9);
        float[] input = Floats.of(sample.input());
        float[] target = Floats.of(sample.target());
        for (int i = 0; i < input.length; i++) {
            int[] p = Schemes.position((int)input[i]);
            int[] q = Schemes.position((int)target[i]);
            assertEquals(1, IntStream.range(0, 5).map(d -> Math.abs(p[d] - q[d])).sum());
            int cell = i;
            for (AxisType axis : AxisType.values()) {
                int d = axis.ordinal();
                int size = (int)sample.input().size(axis);
                int expected = cell % size;
                boolean half = size != Schemes.size(axis);
                assertEquals(expected, half ? p[d] / 2 : p[d]);
                assertEquals(expected, half ? q[d] / 2 : q[d]);
                cell /= size;
            }
        }
    }

    @Test
    void diagonalMeansAreThoseOfTheFormula() {
        Image image = Schemes.image(8, X, Y);
        float[] x = Floats.of(image);
        PairSample sample = new DiagonalPair(List.of(Y, X), 0).draw(image, 0, 0);
        float[] input = Floats.of(sample.input());
        float[] target = Floats.of(sample.target());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                int first = 2 * row * 9 + 2 * column;
                assertEquals((x[first + 1] + x[first + 9]) / 2, input[row * 4 + column], 1e-3);
                assertEquals((x[first] + x[first + 10]) / 2, target[row * 4 + column], 1e-3);
            }
        }
    }

    /** The mean of each cell of an enlarged half is not far from the half, and a ramp stays a ramp away from the mirror images. */
    @Test
    void resampledHalvesKeepSizeAndPlace() {
        Image image = of(p -> 3 * p[0] + 2 * p[1]);
        PairSample sample = new ResampledPair(List.of(X, Y), 0).draw(image, 0, 0);
        assertArrayEquals(image.dimensions(), sample.input().dimensions());
        assertArrayEquals(Floats.of(sample.input()), Floats.of(sample.target()), 1e-4f);
        float[] constant = Floats.of(new ResampledPair(List.of(X, Y), 0).draw(of(p -> 7), 0, 0).target());
        for (float v : constant) {
            assertEquals(7, v, 1e-4);
        }
    }

    @Test
    void framesFollowOneAnother() {
        Image image = of(p -> p[TIME.ordinal()]);
        Map<Float, Integer> differences = new HashMap<>();
        for (int step = 0; step < 400; step++) {
            PairSample sample = new FramePair(TIME, true, 3).draw(image, 0, step);
            float difference = Floats.of(sample.target())[0] - Floats.of(sample.input())[0];
            differences.merge(difference, 1, Integer::sum);
        }
        assertEquals(Set.of(1f, -1f), differences.keySet());
        assertEquals(200, differences.get(1f), 50);
    }

    @Test
    void inputDoesNotSeeOddPlanes() {
        InterleavedPair scheme = new InterleavedPair(List.of(Z), false, 0);
        Image image = Schemes.image();
        Image evenAlone = of(p -> p[2] % 2 == 0 ? 7 : Float.NaN);
        for (float v : Floats.of(scheme.draw(evenAlone, 0, 0).input())) {
            assertEquals(7, v);
        }
        assertEquals(image.size(Z) / 2, scheme.draw(image, 0, 0).target().size(Z));
    }

    @Test
    void swappedViewsOfAPlaneAreTheEightNeighbourPairs() {
        Image image = of(p -> p[0] % 2 + 2 * (p[1] % 2));
        Map<List<Float>, Integer> pairs = new HashMap<>();
        int draws = 1600;
        for (int step = 0; step < draws; step++) {
            PairSample sample = new InterleavedPair(List.of(X, Y), true, 5).draw(image, 0, step);
            pairs.merge(List.of(Floats.of(sample.input())[0], Floats.of(sample.target())[0]), 1, Integer::sum);
        }
        assertEquals(8, pairs.size());
        pairs.forEach((pair, count) -> {
            assertEquals(1, Integer.bitCount(pair.get(0).intValue() ^ pair.get(1).intValue()));
            assertEquals(draws / 8.0, count, 5 * Math.sqrt(draws / 8.0));
        });
    }

    @Test
    void chequerboardDrawsEachAxisAndColour() {
        Image image = indices();
        ChequerboardPair scheme = new ChequerboardPair(List.of(X, Y), List.of(X, Y), 1);
        Set<List<Long>> draws = IntStream.range(0, 40).mapToObj(step -> scheme.draw(image, 0, step))
            .map(s -> List.of(s.input().size(X), (long)Floats.of(s.input())[0])).collect(Collectors.toSet());
        assertEquals(Set.of(List.of(4L, 0L), List.of(4L, 1L), List.of(9L, 0L), List.of(9L, 9L)), draws);
    }

    @Test
    void slicesOfRandomNeighboursDrawIndependently() {
        float[] input = Floats.of(new NeighbourPair(List.of(X, Y), 1).draw(of(p -> p[0] % 2 + 2 * (p[1] % 2)), 0, 0).input());
        int equal = (int)IntStream.range(0, 16).filter(i -> input[i] == input[i + 16]).count();
        assertTrue(equal < 16);
        assertArrayEquals(Arrays.copyOf(input, 16 * 20), Arrays.copyOfRange(input, 16 * 20, 16 * 40));
    }
}
