package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Spectrum;
import org.selfscope.image.metric.RadialSpectra.Threshold;

import net.imglib2.img.array.ArrayImgs;

class FourierCorrelationTest {

    private static final FourierCorrelation PERIODIC = new FourierCorrelation(Extent.PLANES, Taper.NONE);

    private static Image calibrated(float[] values, double scale, String unit, long... size) {
        List<Axis> axes = List.of(Axis.of(AxisType.X, scale, unit), Axis.of(AxisType.Y, scale, unit));
        return new Image(ArrayImgs.floats(values, size), axes, "", "");
    }

    /** Rings over all frequencies of the full transform, as a sum over pixels. */
    private static double[] bruteForce(float[] a, float[] b, int width, int height, int ring) {
        double shorter = Math.min(width, height);
        double product = 0;
        double powerA = 0;
        double powerB = 0;
        int samples = 0;
        for (int ky = 0; ky < height; ky++) {
            for (int kx = 0; kx < width; kx++) {
                double fx = (kx <= width / 2 ? kx : kx - width) / (double)width;
                double fy = (ky <= height / 2 ? ky : ky - height) / (double)height;
                if (Math.rint(Math.hypot(fx, fy) * shorter) == ring) {
                    double[] p = coefficient(a, width, height, kx, ky);
                    double[] q = coefficient(b, width, height, kx, ky);
                    product += p[0] * q[0] + p[1] * q[1];
                    powerA += p[0] * p[0] + p[1] * p[1];
                    powerB += q[0] * q[0] + q[1] * q[1];
                    samples++;
                }
            }
        }
        return new double[]{product / Math.sqrt(powerA * powerB), powerA / samples / a.length, samples};
    }

    private static double[] coefficient(float[] values, int width, int height, int kx, int ky) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < values.length; i++) {
            double angle = 2 * Math.PI * ((double)kx * (i % width) / width + (double)ky * (i / width) / height);
            re += values[i] * Math.cos(angle);
            im -= values[i] * Math.sin(angle);
        }
        return new double[]{re, im};
    }

    @Test
    void ringsAreThoseOfTheWholeTransform() {
        for (int[] size : new int[][]{{16, 16}, {17, 14}, {12, 21}}) {
            float[] a = Floats.of(TestImages.random(1, size[0], size[1]));
            float[] b = Floats.of(TestImages.random(2, size[0], size[1]));
            for (int i = 0; i < a.length; i++) {
                b[i] += a[i];
            }
            RadialSpectra spectra = PERIODIC.of(TestImages.of(a, size[0], size[1]), TestImages.of(b, size[0], size[1]));
            assertEquals(Math.min(size[0], size[1]) / 2, spectra.frequency().length);
            for (int i = 0; i < spectra.frequency().length; i++) {
                double[] expected = bruteForce(a, b, size[0], size[1], i + 1);
                assertEquals((i + 1.) / Math.min(size[0], size[1]), spectra.frequency()[i], 1e-12);
                assertEquals(expected[0], spectra.correlation()[i], 1e-5);
                assertEquals(expected[1], spectra.imagePower()[i], 1e-5);
                assertEquals(expected[2], spectra.samples()[i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Taper.class)
    void whiteNoiseHasItsVarianceInEveryRingAndNoCorrelation(Taper taper) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] noise = new float[2][256 * 256];
        for (float[] values : noise) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float)(100 + 3 * random.nextGaussian());
            }
        }
        RadialSpectra spectra = new FourierCorrelation(Extent.PLANES, taper).of(TestImages.of(noise[0], 256, 256),
            TestImages.of(noise[1], 256, 256));
        for (int i = 20; i < spectra.frequency().length; i++) {
            assertEquals(9, spectra.imagePower()[i], 3.5);
            assertEquals(9, spectra.referencePower()[i], 3.5);
            assertEquals(0, spectra.correlation()[i], 0.35);
        }
    }

    /** Noise whose signal ends at a frequency, in two noisy copies. */
    private static Image[] bandLimited(int size, double end, double noise, int copies) {
        SplittableRandom random = new SplittableRandom(3);
        double[] signal = new double[size * size];
        for (int wave = 0; wave < 400; wave++) {
            int kx = (int)Math.rint((2 * random.nextDouble() - 1) * end * size);
            int ky = (int)Math.rint((2 * random.nextDouble() - 1) * end * size);
            double phase = random.nextDouble() * 2 * Math.PI;
            if (Math.hypot(kx, ky) <= end * size) {
                for (int i = 0; i < signal.length; i++) {
                    signal[i] += Math.cos(2 * Math.PI * (kx * (i % size) + ky * (i / size)) / size + phase);
                }
            }
        }
        Image[] images = new Image[copies];
        for (int c = 0; c < copies; c++) {
            float[] values = new float[signal.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float)(signal[i] + noise * random.nextGaussian());
            }
            images[c] = calibrated(values, 0.05, "µm", size, size);
        }
        return images;
    }

    @ParameterizedTest
    @EnumSource(Threshold.class)
    void theResolutionIsWhereTheSignalEnds(Threshold threshold) {
        Image[] copies = bandLimited(200, 0.2, 1, 2);
        RadialSpectra spectra = FourierCorrelation.RINGS.of(copies[0], copies[1]);
        assertEquals("µm", spectra.unit());
        assertEquals(0.05 / 0.2, spectra.resolution(threshold), 0.02);
    }

    @Test
    void withoutSignalThereIsNoResolutionAndWithoutNoiseTwoPixels() {
        Image noise = TestImages.random(1, 64, 64);
        assertTrue(FourierCorrelation.RINGS.of(noise, TestImages.random(2, 64, 64)).resolution(Threshold.HALF_BIT) > 20);
        assertEquals(2, FourierCorrelation.RINGS.of(noise, noise).resolution(Threshold.HALF_BIT), 1e-9);
    }

    @Test
    void thresholdsAreThePublishedOnes() {
        RadialSpectra spectra = new RadialSpectra(new double[]{0.1, 0.2, 0.3}, new double[]{1, 0.5, 0}, new double[3], new double[3],
            new long[]{1, 100, 10_000}, "px");
        assertArrayEquals(new double[]{1, 0.39813 / 1.29812, 0.226202 / 1.216202}, spectra.threshold(Threshold.HALF_BIT), 1e-4);
        double crossing = 0.2 + 0.1 * (0.5 - 1 / 7.) / 0.5;
        assertEquals(1 / crossing, spectra.resolution(Threshold.ONE_SEVENTH), 1e-12);
    }

    /** Where signal and noise have the same power below, in periods per pixel. */
    private static final double EQUAL = 0.15;

    /** Two images with white noise, and their truth, whose power falls by the fourth power of the frequency. */
    private static Image[] fallingSpectrum(int size) {
        SplittableRandom random = new SplittableRandom(5);
        RealFft fft = new RealFft(size, size);
        Spectrum spectrum = fft.spectrum();
        for (int row = 0; row < size; row++) {
            for (int k = 1; k < spectrum.width(); k++) {
                double frequency = Math.hypot(Spectrum.frequency(row, size), k) / size;
                double amplitude = size / Math.sqrt(2) * Math.pow(EQUAL / frequency, 2);
                spectrum.re(row)[k] = (float)(amplitude * random.nextGaussian());
                spectrum.im(row)[k] = (float)(amplitude * random.nextGaussian());
            }
        }
        float[] truth = fft.inverse(spectrum);
        Image[] images = new Image[3];
        for (int i = 0; i < 3; i++) {
            float[] values = truth.clone();
            for (int j = 0; i < 2 && j < values.length; j++) {
                values[j] += (float)random.nextGaussian();
            }
            images[i] = TestImages.of(values, size, size);
        }
        return images;
    }

    /** Two noisy images by 1/7 are as good as their mean is against the truth by 1/2, and better than each of them is. */
    @Test
    void theMeanOfTwoImagesAgreesWithTheTruthUpToWhereTheyAgreeByASeventh() {
        Image[] copies = fallingSpectrum(512);
        float[] a = Floats.of(copies[0]);
        float[] b = Floats.of(copies[1]);
        float[] mean = new float[a.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (a[i] + b[i]) / 2;
        }
        double halves = Resolution.STANDARD.of(Comparison.of(copies[0], copies[1]));
        double whole = Resolution.TO_TRUTH.of(Comparison.of(TestImages.of(mean, 512, 512), copies[2]));
        double half = Resolution.TO_TRUTH.of(Comparison.of(copies[0], copies[2]));
        assertEquals(1, whole / halves, 0.08);
        assertTrue(half > 1.1 * whole, half + " " + whole);
        assertEquals(1 / (EQUAL * Math.pow(3, 0.25)), half, 0.08 * half); // NB: a third as much signal as noise
    }

    @Test
    void aRingThatIsBelowByChanceIsNotTheEnd() {
        double[] frequency = new double[20];
        double[] correlation = new double[20];
        for (int i = 0; i < 20; i++) {
            frequency[i] = (i + 1) / 40.;
            correlation[i] = 1 - i / 15.;
        }
        double end = (1 + 15 * 6 / 7.) / 40;
        assertEquals(1 / end, spectra(frequency, correlation).resolution(Threshold.ONE_SEVENTH), 1e-9);
        correlation[8] -= 0.4;
        correlation[10] += 0.4;
        double resolution = spectra(frequency, correlation).resolution(Threshold.ONE_SEVENTH);
        assertTrue(correlation[8] < 1 / 7. && Math.abs(resolution - 1 / end) < 0.2 / end, "" + resolution);
    }

    private static RadialSpectra spectra(double[] frequency, double[] correlation) {
        int n = frequency.length;
        return new RadialSpectra(frequency, correlation, new double[n], new double[n], new long[n], "px");
    }

    @Test
    void aSingleBandLimitedImageAgreesWithItselfExactly() {
        Image image = bandLimited(128, 0.2, 0, 1)[0];
        RadialSpectra spectra = new SingleImageCorrelation(Taper.NONE).of(image, Cancellation.NONE);
        assertEquals(1 / (4 * 0.05), spectra.frequency()[spectra.frequency().length - 1], 1e-9);
        for (int i = 0; spectra.frequency()[i] < 0.18 / 0.05; i++) {
            assertEquals(1, spectra.correlation()[i], 1e-4);
        }
    }

    @Test
    void aSingleImageGivesTheCorrelationOfTwo() {
        Image[] copies = bandLimited(256, 0.22, 6, 2);
        RadialSpectra two = FourierCorrelation.RINGS.of(copies[0], copies[1]);
        RadialSpectra one = SingleImageCorrelation.STANDARD.of(copies[0], Cancellation.NONE);
        double sumOfTwo = 0;
        double sumOfOne = 0;
        for (int i = 0; one.frequency()[i] < 0.2 / 0.05; i++) {
            assertEquals(two.frequency()[i], one.frequency()[i], 1e-9);
            sumOfTwo += two.correlation()[i];
            sumOfOne += one.correlation()[i];
        }
        assertEquals(sumOfTwo, sumOfOne, 0.05 * sumOfTwo);
        assertTrue(sumOfTwo < 49, "the noise is not seen");
    }

    @Test
    void calibrationIsOfNoUseWhereAxesDiffer() {
        List<Axis> axes = List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 100, "nm"));
        Image image = new Image(TestImages.random(1, 20, 20).pixels(), axes, "", "");
        assertEquals("px", PERIODIC.of(image, image).unit());
    }

    @Test
    void shellsNeedAZAxisAndSplittingSomePixels() {
        Image plane = TestImages.random(1, 20, 20);
        assertThrows(RestorationException.class, () -> FourierCorrelation.SHELLS.of(plane, plane));
        Image small = TestImages.random(1, 3, 20);
        assertThrows(RestorationException.class, () -> SingleImageCorrelation.STANDARD.of(small, Cancellation.NONE));
    }

    @Test
    void longSidesAreCutIntoEqualBlocks() {
        SpectralBlocks blocks = SpectralBlocks.of(new long[]{5000, 10, 1L << 33}, 2048);
        assertArrayEquals(new int[]{1666, 10, 2048}, blocks.size());
        assertEquals(3L << 22, blocks.count());
        assertArrayEquals(new long[]{3332, 0, 2048}, blocks.min(5));
    }

    @Test
    void blocksOfALongImageArePutTogether() {
        Image whole = TestImages.random(5, 2 * 2048 + 1, 8);
        Image other = TestImages.random(6, 2 * 2048 + 1, 8);
        RadialSpectra spectra = PERIODIC.of(whole, other);
        assertEquals(4, spectra.frequency().length);
        assertTrue(Math.abs(spectra.correlation()[3]) < 0.1);
    }
}
