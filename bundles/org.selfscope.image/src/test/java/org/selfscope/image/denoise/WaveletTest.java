package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;

class WaveletTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new Wavelet(WaveletFamily.SYM4, Wavelet.Rule.HARD, Wavelet.Threshold.FIXED, 8 * unit, true);
    }

    @ParameterizedTest
    @EnumSource
    void filtersAreOrthonormalAndTheirDifferencesVanishForPolynomials(WaveletFamily family) {
        float[] low = family.lowPass();
        float[] high = family.highPass();
        for (int shift = 0; shift < low.length; shift += 2) {
            assertEquals(shift == 0 ? 1 : 0, product(low, low, shift), 3e-7);
            assertEquals(shift == 0 ? 1 : 0, product(high, high, shift), 3e-7);
            assertEquals(0, product(low, high, shift), 3e-7);
            assertEquals(0, product(high, low, shift), 3e-7);
        }
        for (int power = 0; power < low.length / 2; power++) {
            double moment = 0;
            double size = 0;
            for (int i = 0; i < high.length; i++) {
                double x = Math.pow(i - (high.length - 1) / 2., power);
                moment += high[i] * x;
                size += Math.abs(high[i] * x);
            }
            assertEquals(0, moment / size, 1e-6);
        }
    }

    private static double product(float[] a, float[] b, int shift) {
        double sum = 0;
        for (int i = 0; i + shift < a.length; i++) {
            sum += (double)a[i + shift] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void unchangedCoefficientsGiveTheImage(WaveletFamily family) {
        for (int[] size : sizes()) {
            Block block = noisy(1, 3, 1, size);
            float[] same = new WaveletTransform(family).changed(block, (coefficients, rows, length, isDiagonal) -> {
            });
            assertArrayEquals(block.values(), same, 2e-5f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unchangedCoefficientsOfAllShiftsGiveTheImage(WaveletFamily family) {
        for (int[] size : sizes()) {
            Block block = noisy(1, 3, 1, size);
            float[] same = new StationaryTransform(family, block, 3, Cancellation.NONE).inverse(c -> c, Cancellation.NONE);
            assertArrayEquals(block.values(), same, 2e-5f);
        }
    }

    /** Far from the border, the mean over all shifts of a transform of one level, which are two. */
    @Test
    void allShiftsAreTheMeanOverTheShiftsOneByOne() {
        WaveletFamily family = WaveletFamily.DB2;
        Block block = noisy(3, 5, 1, 150);
        StationaryTransform.Change cut = c -> {
            float[] kept = c.clone();
            cut(kept, 0, kept.length);
            return kept;
        };
        float[] found = new StationaryTransform(family, block, 1, Cancellation.NONE).inverse(cut, Cancellation.NONE);
        float[] sum = new float[150];
        for (int shift = 0; shift < 2; shift++) {
            float[] shifted = Arrays.copyOfRange(block.values(), shift, 150);
            WaveletLevel level = new WaveletLevel(family);
            float[] coefficients = level.analyze(shifted, new int[]{shifted.length}, 0);
            cut(coefficients, coefficients.length / 2, coefficients.length);
            float[] back = level.synthesize(coefficients, new int[]{coefficients.length}, 0, shifted.length);
            for (int i = 0; i < back.length; i++) {
                sum[shift + i] += back[i] / 2;
            }
        }
        assertArrayEquals(Arrays.copyOfRange(sum, 10, 140), Arrays.copyOfRange(found, 10, 140), 1e-4f);
    }

    private static void cut(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.abs(values[i]) > 1 ? values[i] : 0;
        }
    }

    /** The definition: scalar products with the filters of the infinite line. */
    @Test
    void coefficientsAreScalarProductsWithTheFilters() {
        float[] line = {1, 5, 2, 8, 3, 9, 4};
        float[] low = WaveletFamily.DB2.lowPass();
        float[] high = WaveletFamily.DB2.highPass();
        float[] found = new WaveletLevel(WaveletFamily.DB2).analyze(line, new int[]{7}, 0);
        int m = found.length / 2;
        assertEquals(5, m);
        for (int k = 0; k < m; k++) {
            double mean = 0;
            double difference = 0;
            for (int i = 0; i < 4; i++) {
                int x = Math.abs(2 * k + i - 2);
                float value = line[x > 6 ? 12 - x : x];
                mean += low[i] * value;
                difference += high[i] * value;
            }
            assertEquals(mean, found[k], 1e-5);
            assertEquals(difference, found[m + k], 1e-5);
        }
    }

    @Test
    void softRemovesMoreThanHard() {
        Block block = noisy(2, 0, 1, 64, 64);
        double hard = variance(new Wavelet(WaveletFamily.DB4, Wavelet.Rule.HARD, Wavelet.Threshold.FIXED, 1.5, false)
            .denoise(block, Cancellation.NONE));
        double soft = variance(new Wavelet(WaveletFamily.DB4, Wavelet.Rule.SOFT, Wavelet.Threshold.FIXED, 1.5, false)
            .denoise(block, Cancellation.NONE));
        assertTrue(soft < hard && hard < 1);
    }

    /** With the noise known, hardly anything of pure noise is left, and hardly anything of a strong signal is lost. */
    @Test
    void bayesTellsNoiseFromSignal() {
        Wavelet bayes = new Wavelet(WaveletFamily.SYM4, Wavelet.Rule.SOFT, Wavelet.Threshold.BAYES, 1, false);
        assertTrue(variance(bayes.denoise(noisy(3, 0, 1, 64, 64), Cancellation.NONE)) < 0.1);
        Block strong = noisy(4, 0, 100, 64, 64);
        assertEquals(1, variance(bayes.denoise(strong, Cancellation.NONE)) / variance(strong.values()), 0.01);
    }

    @Test
    void theNoiseLevelIsThatOfWhiteNoiseAndNotOfSmoothStructure() {
        for (int[] size : new int[][]{{20000}, {150, 140}, {30, 28, 26}}) {
            Block block = noisy(5, 0, 3, size);
            for (int i = 0; i < block.values().length; i++) {
                block.values()[i] += 500 * (float)Math.sin(i % size[0] / 40.);
            }
            assertEquals(3, NoiseLevel.of(block), 0.15);
        }
        assertEquals(0, NoiseLevel.of(noisy(6, 4, 0, 30, 30)));
        assertEquals(0, NoiseLevel.of(noisy(6, 4, 1, 3, 3)));
    }
}
