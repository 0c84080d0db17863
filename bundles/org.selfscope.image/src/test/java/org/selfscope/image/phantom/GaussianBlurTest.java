package org.selfscope.image.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.tile.Mirror;

class GaussianBlurTest {

    static List<int[]> sizes() {
        return List.of(new int[]{1}, new int[]{40}, new int[]{3, 50}, new int[]{67, 33}, new int[]{9, 1, 7},
            new int[]{37, 5, 4}, new int[]{2, 2, 2});
    }

    /** The sum over the mirrored neighbourhood, written out axis by axis. */
    @ParameterizedTest
    @MethodSource("sizes")
    void everyPixelIsTheWeightedSumOfItsNeighbours(int[] size) {
        GaussianBlur blur = GaussianBlur.of(1.3, 0.6, 2.0);
        float[] light = Floats.of(TestImages.random(5, Arrays.stream(size).asLongStream().toArray()));
        double[] expected = new double[light.length];
        Arrays.setAll(expected, i -> light[i]);
        for (int d = 0, stride = 1; d < size.length; stride *= size[d++]) {
            double[] kernel = GaussianBlur.kernel(blur.sigma().get(d));
            double[] in = expected.clone();
            for (int i = 0; i < in.length; i++) {
                int p = i / stride % size[d];
                expected[i] = 0;
                for (int k = 0; k < kernel.length; k++) {
                    expected[i] += kernel[k] * in[i + ((int)Mirror.index(p + k - kernel.length / 2, size[d]) - p) * stride];
                }
            }
        }
        float[] blurred = blur.image(light, size);
        for (int i = 0; i < blurred.length; i++) {
            assertEquals(expected[i], blurred[i], 1e-6);
        }
    }

    @Test
    void pointsBecomeGaussiansOfTheStatedWidths() {
        float[] point = new float[41 * 31 * 25];
        point[20 + 41 * (15 + 31 * 12)] = 1;
        float[] blurred = GaussianBlur.of(2.0, 1.3, 3.0).image(point, new int[]{41, 31, 25});
        double[] moments = new double[4];
        for (int i = 0; i < blurred.length; i++) {
            moments[0] += blurred[i];
            moments[1] += blurred[i] * Math.pow(i % 41 - 20, 2);
            moments[2] += blurred[i] * Math.pow(i / 41 % 31 - 15, 2);
            moments[3] += blurred[i] * Math.pow(i / (41 * 31) - 12, 2);
        }
        assertEquals(1, moments[0], 1e-5);
        assertEquals(4, moments[1], 0.12);
        assertEquals(1.69, moments[2], 0.06);
        assertEquals(9, moments[3], 0.3);
    }

    @Test
    void constantsStayUpToTheBorder() {
        float[] constant = new float[23 * 19];
        Arrays.fill(constant, 0.7f);
        assertArrayEquals(constant, GaussianBlur.of(5.0, 30.0).image(constant, new int[]{23, 19}), 1e-6f);
    }

    @Test
    void lightIsLeftAloneAndNoWidthIsNoBlur() {
        float[] light = Floats.of(TestImages.random(5, 8, 9));
        float[] copy = light.clone();
        assertArrayEquals(copy, GaussianBlur.of(0.0, 0.0).image(light, new int[]{8, 9}));
        GaussianBlur.of(1.0, 1.0).image(light, new int[]{8, 9});
        assertArrayEquals(copy, light);
    }

    @Test
    void widthsCanBeGivenInUnits() {
        List<Axis> axes = List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm"), Axis.of(AxisType.Z, 0.5, "µm"));
        List<Double> sigma = GaussianBlur.inUnits(axes, 0.13, 0.13, 0.4).sigma();
        assertEquals(1.3, sigma.get(0), 1e-12);
        assertEquals(0.8, sigma.get(2), 1e-12);
    }

    @Test
    void impossibleWidthsAreRefused() {
        assertThrows(RestorationException.class, () -> GaussianBlur.of(-1.0));
        assertThrows(RestorationException.class, () -> GaussianBlur.of(1.0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> GaussianBlur.of(1.0).image(new float[4], new int[]{2, 2}));
    }
}
