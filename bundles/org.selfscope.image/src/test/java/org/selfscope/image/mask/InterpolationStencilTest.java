package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Floats;
import org.selfscope.image.TestImages;
import org.selfscope.image.tile.Mirror;

class InterpolationStencilTest {

    static Stream<int[]> sizes() {
        return Stream.of(new int[]{5}, new int[]{7, 6}, new int[]{2, 2}, new int[]{3, 2}, new int[]{1, 5},
            new int[]{4, 1}, new int[]{5, 4, 3}, new int[]{2, 2, 2}, new int[]{4, 1, 3}, new int[]{1, 1});
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreesWithTheStencilWrittenOut(int[] size) {
        float[] values = random(size);
        for (int i = 0; i < values.length; i++) {
            assertEquals(bruteForce(values, size, i), at(size, values, i), 1e-6);
        }
    }

    /** Over all 3^n offsets with weights 2^(axes that do not move); axes of one pixel do not move. */
    private static double bruteForce(float[] values, int[] size, int index) {
        int offsets = (int)Math.pow(3, size.length);
        double sum = 0;
        double weights = 0;
        for (int o = 0; o < offsets; o++) {
            int neighbour = 0;
            int weight = 1;
            int moved = 0;
            boolean possible = true;
            for (int d = 0, stride = 1, digits = o; d < size.length; stride *= size[d++], digits /= 3) {
                int step = digits % 3 - 1;
                possible &= step == 0 || size[d] > 1;
                weight *= step == 0 ? 2 : 1;
                moved += Math.abs(step);
                neighbour += stride * (int)Mirror.index(index / stride % size[d] + step, size[d]);
            }
            if (possible && moved > 0) {
                sum += weight * values[neighbour];
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    @Test
    void weightsInAPlaneAreASixthAndATwelfth() {
        double[] weights = {1 / 12., 1 / 6., 1 / 12., 1 / 6., 0, 1 / 6., 1 / 12., 1 / 6., 1 / 12.};
        for (int i = 0; i < 9; i++) {
            float[] one = new float[9];
            one[i] = 1;
            assertEquals(weights[i], at(new int[]{3, 3}, one, 4), 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aMaskedPixelDoesNotInfluenceTheFilledInputAtAnyMaskedPixel(int[] size) {
        float[] values = random(size);
        for (int period = 2; period <= 4; period++) {
            for (GridMask mask : GridMask.partition(size.length, period)) {
                int[] masked = mask.indices(size);
                float[] filled = filled(size, values, masked);
                for (int pixel : masked) {
                    float[] changed = values.clone();
                    changed[pixel] = Float.NaN;
                    assertArrayEquals(bits(filled), bits(filled(size, changed, masked)));
                }
            }
        }
    }

    @Test
    void visiblePixelsStay() {
        float[] values = random(9, 8);
        int[] masked = new GridMask(2, 4, 6).indices(9, 8);
        float[] filled = filled(new int[]{9, 8}, values, masked);
        for (int i = 0; i < values.length; i++) {
            boolean isMasked = Arrays.binarySearch(masked, i) >= 0;
            assertEquals(isMasked, filled[i] != values[i]);
        }
    }

    @Test
    void aTiltedPlaneIsReproducedInside() {
        int width = 9;
        float[] values = new float[width * 7];
        for (int i = 0; i < values.length; i++) {
            values[i] = 3 + 0.5f * (i / width) - 0.25f * (i % width);
        }
        for (int y = 1; y < 6; y++) {
            for (int x = 1; x < width - 1; x++) {
                assertEquals(values[x + y * width], at(new int[]{width, 7}, values, x + y * width), 1e-6);
            }
        }
    }

    @Test
    void aConstantImageStaysConstantUpToTheBorder() {
        float[] values = new float[35];
        Arrays.fill(values, 1);
        IntStream.range(0, 35).forEach(i -> assertEquals(1, at(new int[]{5, 7}, values, i), 1e-7));
    }

    @Test
    void aSinglePixelBecomesZero() {
        assertEquals(0, at(new int[]{1, 1}, new float[]{5}, 0));
        assertFalse(Float.isNaN(at(new int[]{1}, new float[]{Float.NaN}, 0)));
    }

    private static float[] filled(int[] size, float[] values, int... masked) {
        return new Interpolation().filled(values, Mask.of(size, masked, BlindSpot.POINT));
    }

    private static float at(int[] size, float[] values, int index) {
        return filled(size, values, index)[index];
    }

    private static int[] bits(float[] values) {
        return IntStream.range(0, values.length).map(i -> Float.floatToRawIntBits(values[i])).toArray();
    }

    private static float[] random(int... size) {
        return Floats.of(TestImages.random(11, Arrays.stream(size).asLongStream().toArray()));
    }
}
