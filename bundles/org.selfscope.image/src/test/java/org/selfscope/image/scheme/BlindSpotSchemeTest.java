package org.selfscope.image.scheme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.selfscope.image.AxisType.TIME;
import static org.selfscope.image.AxisType.X;
import static org.selfscope.image.AxisType.Y;
import static org.selfscope.image.AxisType.Z;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.RandomNeighbour;

class BlindSpotSchemeTest {

    private static final String SCHEMES = "org.selfscope.image.scheme.Schemes#blindSpots";

    private static final int[][] POSITIONS = IntStream.range(0, (int)Schemes.image().size())
        .mapToObj(Schemes::position).toArray(int[][]::new);

    /** The pixels that are hidden with the targets of a mask, by the definition, in an image with all axes in the order of their types. */
    private static boolean[] hidden(BlindSpotScheme scheme, float[] mask) {
        boolean[] hidden = new boolean[mask.length];
        int[] targets = IntStream.range(0, mask.length).filter(i -> mask[i] == 1).toArray();
        IntStream.range(0, mask.length).forEach(i -> hidden[i] = IntStream.of(targets).anyMatch(t -> isHiddenBy(scheme, i, t)));
        return hidden;
    }

    private static boolean isHiddenBy(BlindSpotScheme scheme, int pixel, int target) {
        int moved = 0;
        for (AxisType axis : AxisType.values()) {
            int distance = Math.abs(POSITIONS[pixel][axis.ordinal()] - POSITIONS[target][axis.ordinal()]);
            if (distance > 0) {
                int index = scheme.axes().indexOf(axis);
                moved++;
                if (index < 0 || distance > scheme.spot().reach(index)) {
                    return false;
                }
            }
        }
        return scheme.spot().shape() == BlindSpot.Shape.BOX || moved <= 1;
    }

    @ParameterizedTest
    @MethodSource(SCHEMES)
    void noHiddenValueReachesTheInput(BlindSpotScheme scheme) {
        Image image = Schemes.image();
        MaskedSample sample = scheme.draw(image, 1, 3);
        boolean[] hidden = hidden(scheme, Floats.of(sample.mask()));
        float[] perturbed = Floats.of(image);
        IntStream.range(0, hidden.length).filter(i -> hidden[i]).forEach(i -> perturbed[i] = Float.NaN);
        assertArrayEquals(Floats.of(sample.input()), Floats.of(scheme.draw(Floats.toImage(perturbed, image), 1, 3).input()));
    }

    @ParameterizedTest
    @MethodSource(SCHEMES)
    void onlyHiddenPixelsChangeAndTheTargetIsTheImage(BlindSpotScheme scheme) {
        Image image = Schemes.image();
        MaskedSample sample = scheme.draw(image, 1, 3);
        float[] original = Floats.of(image);
        float[] input = Floats.of(sample.input());
        boolean[] hidden = hidden(scheme, Floats.of(sample.mask()));
        IntStream.range(0, input.length).forEach(i -> assertTrue(hidden[i] ? Float.isFinite(input[i]) : input[i] == original[i]));
        assertArrayEquals(original, Floats.of(sample.target()));
        assertTrue(IntStream.range(0, input.length).anyMatch(i -> hidden[i]));
    }

    /** Perturbs all slices but the one through a pixel. */
    @ParameterizedTest
    @MethodSource(SCHEMES)
    void slicesAreFilledFromThemselvesAlone(BlindSpotScheme scheme) {
        Image image = Schemes.image();
        float[] perturbed = Floats.of(image);
        boolean[] inSlice = new boolean[perturbed.length];
        IntStream.range(0, perturbed.length).forEach(i -> inSlice[i] = isInSlice(scheme, i));
        IntStream.range(0, perturbed.length).filter(i -> !inSlice[i]).forEach(i -> perturbed[i] = 1e9f);
        float[] expected = Floats.of(scheme.draw(image, 0, 0).input());
        float[] actual = Floats.of(scheme.draw(Floats.toImage(perturbed, image), 0, 0).input());
        IntStream.range(0, perturbed.length).filter(i -> inSlice[i]).forEach(i -> assertEquals(expected[i], actual[i]));
    }

    private static boolean isInSlice(SamplingScheme scheme, int pixel) {
        return Arrays.stream(AxisType.values())
            .allMatch(axis -> scheme.axes().contains(axis) || POSITIONS[pixel][axis.ordinal()] == Schemes.size(axis) / 2);
    }

    @Test
    void phasesOfAGridFollowOneAnotherAndCoverEveryPixelOnce() {
        GridBlindSpot scheme = new GridBlindSpot(List.of(Z, TIME, X), 3, BlindSpot.POINT, new RandomNeighbour(2), 0);
        float[] cover = new float[(int)Schemes.image().size()];
        for (int step = 100; step < 100 + scheme.phases(); step++) {
            float[] mask = Floats.of(scheme.draw(Schemes.image(), 0, step).mask());
            IntStream.range(0, cover.length).forEach(i -> cover[i] += mask[i]);
        }
        assertEquals(27, scheme.phases());
        IntStream.range(0, cover.length).forEach(i -> assertEquals(1, cover[i]));
    }

    @Test
    void phaseOneOfAPlaneIsTheSecondRow() {
        Image plane = Schemes.image(1, X, Y);
        assertEquals(9L, first(GridBlindSpot.along(X, Y).draw(plane, 0, 1).mask()));
        assertEquals(1L, first(GridBlindSpot.along(X, Y).draw(plane, 0, 4).mask()));
        assertEquals(9L, first(GridBlindSpot.along(X, Y).draw(plane, 0, 17).mask()));
    }

    private static long first(Image mask) {
        float[] values = Floats.of(mask);
        return IntStream.range(0, values.length).filter(i -> values[i] == 1).findFirst().getAsInt();
    }

    @Test
    void gridHidesTheSameInEverySlice() {
        float[] mask = Floats.of(GridBlindSpot.along(X, Y).draw(Schemes.image(), 0, 7).mask());
        int plane = 9 * 8;
        IntStream.range(0, mask.length).forEach(i -> assertEquals(mask[i % plane], mask[i]));
    }

    @Test
    void randomSlicesDrawIndependently() {
        RandomBlindSpot scheme = new RandomBlindSpot(List.of(X, Y), 0.1, 1, BlindSpot.POINT, new RandomNeighbour(2), 0);
        float[] mask = Floats.of(scheme.draw(Schemes.image(), 0, 0).mask());
        int plane = 9 * 8;
        for (int slice = 1; slice < 20; slice++) {
            float[] other = Arrays.copyOfRange(mask, slice * plane, (slice + 1) * plane);
            assertNotEquals(Arrays.toString(Arrays.copyOf(mask, plane)), Arrays.toString(other));
        }
    }

    @Test
    void densityIsKeptInEveryAxisCombination() {
        for (List<AxisType> axes : List.of(List.of(X), List.of(TIME, Y), List.of(X, Y, Z, TIME))) {
            RandomBlindSpot scheme = new RandomBlindSpot(axes, 0.05, 1, BlindSpot.POINT, new RandomNeighbour(2), 0);
            double targets = IntStream.range(0, 60).mapToDouble(s -> {
                double sum = 0;
                for (float v : Floats.of(scheme.draw(Schemes.image(4, X, Y, Z, TIME), 0, s).mask())) {
                    sum += v;
                }
                return sum;
            }).sum();
            double expected = 60 * 9 * 8 * 5 * 4 * 0.05;
            assertEquals(expected, targets, 5 * Math.sqrt(expected));
        }
    }
}
