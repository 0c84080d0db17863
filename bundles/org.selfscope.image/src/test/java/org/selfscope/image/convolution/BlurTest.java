package org.selfscope.image.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.TestImages;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tile.Mirror;

class BlurTest {

    private static final int[] SIZE = {13, 6, 4};

    private static Psf psf(int... size) {
        return new Psf(ConvolutionContract.random(1, size), size);
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void agreesWithTheSumWrittenOut(Border border) {
        Psf psf = psf(5, 3, 9);
        float[] object = ConvolutionContract.random(2, SIZE);
        float[] image = new Blur(psf, border).image(object, SIZE);
        for (int i = 0; i < image.length; i++) {
            double sum = 0;
            for (int k = 0; k < psf.weights().length; k++) {
                int[] at = {i % 13 - (k % 5 - 2), i / 13 % 6 - (k / 5 % 3 - 1), i / 78 - (k / 15 - 4)};
                sum += psf.weights()[k] * seen(object, at, border);
            }
            assertEquals(sum, image[i], 1e-6);
        }
    }

    private static double seen(float[] object, int[] at, Border border) {
        int index = 0;
        for (int d = 2; d >= 0; d--) {
            if (border == Border.ZERO && (at[d] < 0 || at[d] >= SIZE[d])) {
                return 0;
            }
            index = index * SIZE[d] + (int)Mirror.index(at[d], SIZE[d]);
        }
        return object[index];
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void hasTheTrueAdjoint(Border border) {
        Blur blur = new Blur(psf(7, 3, 5), border);
        float[] object = ConvolutionContract.random(3, SIZE);
        float[] image = ConvolutionContract.random(4, SIZE);
        double expected = ConvolutionContract.product(blur.image(object, SIZE), image);
        assertEquals(expected, ConvolutionContract.product(object, blur.adjoint(image, SIZE)), 1e-5 * expected);
    }

    @Test
    void mirroredConstantsStayAndOthersGetDark() {
        float[] constant = new float[7 * 9];
        Arrays.fill(constant, 3);
        Psf psf = psf(9, 5);
        for (float v : new Blur(psf, Border.MIRROR).image(constant, new int[]{7, 9})) {
            assertEquals(3, v, 1e-5);
        }
        float[] dark = new Blur(psf, Border.ZERO).image(constant, new int[]{7, 9});
        assertTrue(dark[0] < 2);
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void anyIntervalIsAPartOfTheWhole(Border border) {
        Psf psf = psf(5, 7);
        float[] object = ConvolutionContract.random(5, 20, 17);
        float[] whole = new Blur(psf, border).image(object, new int[]{20, 17});
        int[] size = {7, 5};
        float[] part = new Blur(psf, border).interval(TestImages.of(object, 20, 17).pixels(), new long[]{13, 0}, size);
        float[] expected = new float[35];
        for (int i = 0; i < 35; i++) {
            expected[i] = whole[13 + i % 7 + 20 * (i / 7)];
        }
        assertArrayEquals(expected, part, 1e-6f);
    }

    @Test
    void choosesByCost() {
        assertTrue(Convolution.of(psf(3, 3), 514, 514) instanceof DirectConvolution);
        assertTrue(Convolution.of(psf(9, 9), 1040, 1040) instanceof DirectConvolution);
        assertTrue(Convolution.of(psf(17, 17), 1040, 1040) instanceof BlockConvolution);
        assertTrue(Convolution.of(psf(17, 17), 2064, 80) instanceof BlockConvolution);
        assertTrue(Convolution.of(psf(129, 129), 640, 640) instanceof FourierConvolution);
        assertTrue(Convolution.of(psf(17, 17, 17), 80, 80, 80) instanceof FourierConvolution);
    }
}
