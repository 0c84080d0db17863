package org.selfscope.image.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

class PoissonGaussianTest {

    private static final int N = 200_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 5, 9.99, 10, 10.01, 25, 300, 1e5})
    void countsHaveTheDistributionOfPoisson(double mean) {
        SplittableRandom random = new SplittableRandom(3);
        double[] counts = new double[N];
        Arrays.setAll(counts, i -> Poisson.next(mean, random));
        assertTrue(Arrays.stream(counts).allMatch(k -> k >= 0 && k == Math.rint(k)));
        double m = Arrays.stream(counts).average().orElseThrow();
        double variance = Arrays.stream(counts).map(k -> (k - m) * (k - m)).average().orElseThrow();
        double skewness = Arrays.stream(counts).map(k -> Math.pow(k - m, 3)).average().orElseThrow() / Math.pow(variance, 1.5);
        assertEquals(mean, m, 5 * Math.sqrt(mean / N));
        assertEquals(mean, variance, 5 * Math.sqrt((2 * mean * mean + mean) / N));
        assertEquals(1 / Math.sqrt(mean), skewness, mean < 0.1 ? 0.5 : 0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.3, 12, 60})
    void everyCountIsAsFrequentAsItsProbability(double mean) {
        SplittableRandom random = new SplittableRandom(5);
        int[] histogram = new int[200];
        for (int i = 0; i < N; i++) {
            histogram[(int)Poisson.next(mean, random)]++;
        }
        double probability = Math.exp(-mean);
        double chiSquared = 0;
        int cells = 0;
        for (int k = 0; k < histogram.length; k++) {
            double expected = N * probability;
            if (expected > 20) {
                chiSquared += (histogram[k] - expected) * (histogram[k] - expected) / expected;
                cells++;
            }
            probability *= mean / (k + 1);
        }
        assertTrue(chiSquared < cells + 4 * Math.sqrt(2.0 * cells), "chi squared " + chiSquared + " of " + cells + " cells");
    }

    @Test
    void logFactorialsAgreeWithSumsOfLogarithms() {
        double sum = 0;
        for (int k = 1; k < 300; k++) {
            sum += Math.log(k);
            assertEquals(sum, Poisson.logFactorial(k), 1e-9 * Math.max(1, sum));
        }
        assertEquals(0, Poisson.logFactorial(0));
    }

    @Test
    void pixelsHaveTheStatedMeanAndVariance() {
        PoissonGaussian camera = new PoissonGaussian(40, 2.5, 100, 6);
        for (float clean : new float[]{0, 0.1f, 1}) {
            float[] values = new float[N];
            Arrays.fill(values, clean);
            double[] moments = moments(Floats.of(camera.apply(TestImages.of(values, N, 1), 11)));
            assertEquals(camera.mean(clean), moments[0], 5 * Math.sqrt(camera.variance(clean) / N));
            assertEquals(camera.variance(clean), moments[1], 0.03 * camera.variance(clean));
        }
        assertEquals(2.5 * 40 + 100, camera.mean(1));
        assertEquals(2.5 * 2.5 * 40 + 36, camera.variance(1));
    }

    @Test
    void theMeanImageIsTheMeanOfEveryPixel() {
        PoissonGaussian camera = new PoissonGaussian(40, 2.5, 100, 6);
        float[] means = Floats.of(camera.mean(TestImages.of(new float[]{0, 0.1f, 1}, 3, 1)));
        assertArrayEquals(new float[]{100, 110, 200}, means, 1e-4f);
    }

    @Test
    void gainAndOffsetActOnTheSamePhotons() {
        Image clean = TestImages.random(2, 50, 40);
        float[] counts = Floats.of(new PoissonGaussian(30, 1, 0, 0).apply(clean, 9));
        float[] pixels = Floats.of(new PoissonGaussian(30, 2, 64, 0).apply(clean, 9));
        for (int i = 0; i < counts.length; i++) {
            assertEquals(Math.rint(counts[i]), counts[i]);
            assertEquals(2 * counts[i] + 64, pixels[i]);
        }
    }

    @Test
    void noiseOfNeighboursIsIndependent() {
        float[] ones = new float[N];
        Arrays.fill(ones, 1);
        float[] noisy = Floats.of(new PoissonGaussian(20, 1, 0, 3).apply(TestImages.of(ones, N, 1), 4));
        double[] moments = moments(noisy);
        double covariance = 0;
        for (int i = 1; i < N; i++) {
            covariance += (noisy[i] - moments[0]) * (noisy[i - 1] - moments[0]) / N;
        }
        assertEquals(0, covariance / moments[1], 5 / Math.sqrt(N));
    }

    @Test
    void sameSeedGivesTheSameNoiseAndAnotherSeedAnother() {
        Image clean = TestImages.random(2, 30, 20);
        PoissonGaussian camera = new PoissonGaussian(15, 1.3, 10, 2);
        assertArrayEquals(Floats.of(camera.apply(clean, 1)), Floats.of(camera.apply(clean, 1)));
        assertFalse(Arrays.equals(Floats.of(camera.apply(clean, 1)), Floats.of(camera.apply(clean, 2))));
        assertEquals(PixelType.FLOAT32, camera.apply(clean, 1).pixelType());
        assertEquals(clean.axes(), camera.apply(clean, 1).axes());
    }

    @Test
    void impossibleLightIsRefused() {
        PoissonGaussian camera = new PoissonGaussian(15, 1, 0, 0);
        for (float value : new float[]{-0.1f, Float.NaN, Float.POSITIVE_INFINITY}) {
            Image image = TestImages.of(new float[]{1, value}, 2, 1);
            RestorationException e = assertThrows(RestorationException.class, () -> camera.apply(image, 1));
            assertEquals(RestorationException.Kind.IMAGE, e.kind());
        }
    }

    @Test
    void impossibleCamerasAreRefused() {
        assertSettingFailure(0, 1, 0, 0);
        assertSettingFailure(1, -1, 0, 0);
        assertSettingFailure(1, 1, Double.NaN, 0);
        assertSettingFailure(1, 1, 0, -1);
        assertSettingFailure(Double.POSITIVE_INFINITY, 1, 0, 0);
    }

    private static void assertSettingFailure(double photons, double gain, double offset, double readNoise) {
        RestorationException e = assertThrows(RestorationException.class, () -> new PoissonGaussian(photons, gain, offset, readNoise));
        assertEquals(RestorationException.Kind.SETTING, e.kind());
    }

    private static double[] moments(float[] values) {
        double mean = 0;
        for (float v : values) {
            mean += v / (double)values.length;
        }
        double variance = 0;
        for (float v : values) {
            variance += (v - mean) * (v - mean) / values.length;
        }
        return new double[]{mean, variance};
    }
}
