package org.selfscope.image.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.Watch;
import org.selfscope.image.convolution.Blur;
import org.selfscope.image.convolution.Border;
import org.selfscope.image.psf.Psf;

class EstimateTest {

    private static final int[] SIZE = {23, 14};

    private static Psf psf() {
        return new Psf(new float[]{1, 4, 2, 0, 0, 6, 9, 1, 0, 2, 5, 3, 1, 0, 1}, 5, 3);
    }

    private static float[] random(long seed, int length, double from, double to) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)random.nextDouble(from, to);
        }
        return values;
    }

    private static float[] blurred(float[] object, Psf psf) {
        return new Blur(psf, Border.MIRROR).image(object, SIZE);
    }

    private static Observation observation(float[] values) {
        return Observation.of(values, SIZE, Double.POSITIVE_INFINITY);
    }

    private static Estimate after(int iterations, RichardsonLucy method, Observation observation, Psf psf, double start) {
        Estimate estimate = new Estimate(method, observation, psf, start, Watch.NONE);
        for (int i = 0; i < iterations; i++) {
            estimate.advance(Watch.NONE);
        }
        return estimate;
    }

    private static double logLikelihood(Estimate estimate, float[] values, double background) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double expected = estimate.image(Watch.NONE)[i] + background;
            sum += values[i] * Math.log(expected) - expected;
        }
        return sum;
    }

    /** The formula, written out in double precision on a padded object. */
    private static double[] bruteForce(float[] values, float[] weights, Psf psf, double start, double background, int iterations) {
        int rx = psf.radius()[0];
        int ry = psf.radius()[1];
        int width = SIZE[0] + 2 * rx;
        int height = SIZE[1] + 2 * ry;
        double[] object = new double[width * height];
        Arrays.fill(object, start);
        for (int n = 0; n < iterations; n++) {
            double[] corrections = new double[object.length];
            double[] sensitivity = new double[object.length];
            for (int y = 0; y < SIZE[1]; y++) {
                for (int x = 0; x < SIZE[0]; x++) {
                    double expected = background;
                    for (int k = 0; k < psf.weights().length; k++) {
                        expected += psf.weights()[k] * object[place(x, y, k, psf, width)];
                    }
                    int i = x + y * SIZE[0];
                    for (int k = 0; k < psf.weights().length; k++) {
                        corrections[place(x, y, k, psf, width)] += psf.weights()[k] * weights[i] * values[i] / expected;
                        sensitivity[place(x, y, k, psf, width)] += psf.weights()[k] * weights[i];
                    }
                }
            }
            for (int i = 0; i < object.length; i++) {
                object[i] *= (corrections[i] + 1e-4) / (sensitivity[i] + 1e-4);
            }
        }
        double[] inner = new double[values.length];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = object[i % SIZE[0] + rx + (i / SIZE[0] + ry) * width];
        }
        return inner;
    }

    private static int place(int x, int y, int k, Psf psf, int width) {
        int mx = k % psf.size()[0] - psf.radius()[0];
        int my = k / psf.size()[0] - psf.radius()[1];
        return x + psf.radius()[0] - mx + (y + psf.radius()[1] - my) * width;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 3})
    void agreesWithTheFormulaWrittenOut(double background) {
        float[] values = random(1, SIZE[0] * SIZE[1], 5, 50);
        float[] weights = new float[values.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 7 == 3 ? 0 : 1;
        }
        Estimate estimate = after(4, new RichardsonLucy(background, 0, false), new Observation(values, weights, SIZE), psf(), 20);
        double[] expected = bruteForce(values, weights, psf(), 20, background, 4);
        float[] object = estimate.object();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], object[i], 1e-4 * expected[i] + 1e-3);
        }
    }

    @Test
    void withoutBlurOneIterationGivesTheImage() {
        float[] values = random(2, SIZE[0] * SIZE[1], 1, 2);
        assertArrayEquals(values, after(1, RichardsonLucy.plain(), observation(values), new Psf(new float[]{1}, 1, 1), 1.5).object(), 3e-4f);
    }

    @Test
    void keepsAllLight() {
        float[] values = random(3, SIZE[0] * SIZE[1], 0, 9);
        Estimate estimate = after(3, RichardsonLucy.plain(), observation(values), psf(), 4);
        double measured = 0;
        for (float v : values) {
            measured += v;
        }
        double estimated = 0;
        for (int i = 0; i < estimate.objectWithMargins().length; i++) {
            estimated += (double)estimate.objectWithMargins()[i] * estimate.sensitivity()[i];
        }
        assertEquals(measured, estimated, 1e-3 * measured);
    }

    @Test
    void constantsStay() {
        float[] values = new float[SIZE[0] * SIZE[1]];
        Arrays.fill(values, 7);
        for (float v : after(5, new RichardsonLucy(0, 0.01, true), observation(values), psf(), 7).object()) {
            assertEquals(7, v, 1e-3);
        }
    }

    @Test
    void everyIterationIsMoreLikely() {
        float[] values = random(4, SIZE[0] * SIZE[1], 0, 30);
        Estimate estimate = new Estimate(new RichardsonLucy(2, 0, false), observation(values), psf(), 13, Watch.NONE);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 20; i++) {
            estimate.advance(Watch.NONE);
            double now = logLikelihood(estimate, values, 2);
            assertTrue(now >= before, i + ": " + now + " < " + before);
            before = now;
        }
    }

    @Test
    void accelerationGetsFarther() {
        float[] values = blurred(random(5, SIZE[0] * SIZE[1], 0, 30), psf());
        double plain = logLikelihood(after(15, RichardsonLucy.plain(), observation(values), psf(), 15), values, 0);
        double plainLonger = logLikelihood(after(30, RichardsonLucy.plain(), observation(values), psf(), 15), values, 0);
        double accelerated = logLikelihood(after(15, new RichardsonLucy(0, 0, true), observation(values), psf(), 15), values, 0);
        assertTrue(accelerated > plain && accelerated > plainLonger, accelerated + " " + plain + " " + plainLonger);
    }

    @Test
    void findsThePlaceOfAPoint() {
        float[] object = new float[SIZE[0] * SIZE[1]];
        Arrays.fill(object, 0.01f);
        int place = 9 + 6 * SIZE[0];
        object[place] = 100;
        float[] values = blurred(object, psf());
        float[] found = after(50, new RichardsonLucy(0, 0, true), observation(values), psf(), 0.3).object();
        assertTrue(found[place] > 80, "only " + found[place]);
    }

    @Test
    void totalVariationSmoothsNoise() {
        float[] values = random(6, SIZE[0] * SIZE[1], 5, 15);
        double rough = variation(after(15, RichardsonLucy.plain(), observation(values), psf(), 10).object());
        double smooth = variation(after(15, new RichardsonLucy(0, 0.05, false), observation(values), psf(), 10).object());
        assertTrue(smooth < 0.7 * rough, smooth + " " + rough);
    }

    private static double variation(float[] object) {
        double sum = 0;
        for (int i = 1; i < object.length; i++) {
            sum += Math.abs(object[i] - object[i - 1]);
        }
        return sum;
    }

    @Test
    void pixelsThatDoNotCountAreNeverRead() {
        float[] values = random(7, SIZE[0] * SIZE[1], 5, 15);
        float[] others = values.clone();
        values[50] = Float.NaN;
        values[51] = 4000;
        values[52] = Float.NEGATIVE_INFINITY;
        others[50] = 9e9f;
        others[51] = 1000;
        others[52] = Float.NaN;
        float[] one = after(5, new RichardsonLucy(1, 0.01, true), Observation.of(values, SIZE, 1000), psf(), 10).object();
        float[] other = after(5, new RichardsonLucy(1, 0.01, true), Observation.of(others, SIZE, 1000), psf(), 10).object();
        assertArrayEquals(one, other);
        for (float v : one) {
            assertTrue(Float.isFinite(v) && v >= 0);
        }
    }

    @Test
    void darkImagesAndNegativeValuesStayFinite() {
        float[] values = random(8, SIZE[0] * SIZE[1], -5, 0);
        for (float v : after(10, new RichardsonLucy(0, 0.01, true), observation(values), psf(), Float.MIN_NORMAL).object()) {
            assertTrue(Float.isFinite(v) && v >= 0);
        }
    }

    @Test
    void hasTheSameBitsWhateverTheNumberOfThreads() throws Exception {
        float[] values = random(9, SIZE[0] * SIZE[1], 5, 15);
        RichardsonLucy method = new RichardsonLucy(1, 0.01, true);
        float[] many = method.run(observation(values), psf(), 10, 6, Progress.NONE, Cancellation.NONE);
        ForkJoinPool single = new ForkJoinPool(1);
        try {
            assertArrayEquals(many,
                single.submit(() -> method.run(observation(values), psf(), 10, 6, Progress.NONE, Cancellation.NONE)).get());
        } finally {
            single.shutdown();
        }
    }
}
