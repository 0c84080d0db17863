package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

/** Mutual information, spectral or not, against the definitions written out. */
class InformationTest {

    private static final int WIDTH = 23;

    private static final int HEIGHT = 18;

    private final Image x = TestImages.random(1, WIDTH, HEIGHT);

    private final Image y = TestImages.random(2, WIDTH, HEIGHT);

    private static double[] doubles(Image image) {
        float[] values = Floats.of(image);
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Entropies of the histograms: I / H = (H(x) + H(y) - H(x, y)) / H(x, y). */
    private static double bruteForce(double[] a, double[] b, int bins) {
        double[] joint = new double[bins * bins];
        double[] first = new double[bins];
        double[] second = new double[bins];
        for (int i = 0; i < a.length; i++) {
            int p = bin(a, a[i], bins);
            int q = bin(b, b[i], bins);
            joint[p * bins + q]++;
            first[p]++;
            second[q]++;
        }
        return (entropy(first) + entropy(second) - entropy(joint)) / entropy(joint);
    }

    private static int bin(double[] all, double value, int bins) {
        double min = DoubleStream.of(all).min().getAsDouble();
        double max = DoubleStream.of(all).max().getAsDouble();
        return value == max ? bins - 1 : (int)Math.floor((value - min) / (max - min) * bins);
    }

    private static double entropy(double[] counts) {
        double total = DoubleStream.of(counts).sum();
        return DoubleStream.of(counts).filter(c -> c > 0).map(c -> -c / total * Math.log(c / total) / Math.log(2)).sum();
    }

    /** The cosine transform as a double sum over the plane. */
    private static double[] cosines(double[] plane) {
        double[] coefficients = new double[plane.length];
        for (int k = 0; k < plane.length; k++) {
            for (int i = 0; i < plane.length; i++) {
                coefficients[k] += 4 * plane[i] * Math.cos(Math.PI * (k % WIDTH) * (2 * (i % WIDTH) + 1) / (2. * WIDTH))
                    * Math.cos(Math.PI * (k / WIDTH) * (2 * (i / WIDTH) + 1) / (2. * HEIGHT));
            }
        }
        return coefficients;
    }

    private static double[] unit(double[] values, double mean) {
        double norm = Math.sqrt(DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum());
        return DoubleStream.of(values).map(v -> (v - mean) / norm).toArray();
    }

    @Test
    void informationIsThatOfTheHistogram() {
        for (int bins : new int[]{2, 16, 256}) {
            assertEquals(bruteForce(doubles(x), doubles(y), bins), new MutualInformation(bins).of(x, y), 1e-9);
        }
    }

    @Test
    void twoBinsByHand() {
        Image a = TestImages.of(new float[]{0, 0, 1, 1}, 2, 2);
        assertEquals(1, new MutualInformation(2).of(a, TestImages.of(new float[]{7, 7, 3, 3}, 2, 2)), 1e-12);
        assertEquals(0, new MutualInformation(2).of(a, TestImages.of(new float[]{3, 7, 3, 7}, 2, 2)), 1e-12);
    }

    @Test
    void spectralInformationIsThatOfTheCosineCoefficients() {
        double[] a = cosines(unit(doubles(x), 0));
        double[] b = cosines(unit(doubles(y), 0));
        assertEquals(bruteForce(a, b, 256), SpectralMutualInformation.AS_PUBLISHED.of(x, y), 1e-9);
    }

    @Test
    void theCorrectedOneTakesLogarithmsWithoutTheMean() {
        assertEquals(bruteForce(logarithms(x), logarithms(y), 256), SpectralMutualInformation.CORRECTED.of(x, y), 1e-9);
    }

    private static double[] logarithms(Image image) {
        double[] values = doubles(image);
        double[] coefficients = cosines(unit(values, DoubleStream.of(values).average().getAsDouble()));
        return DoubleStream.of(coefficients).skip(1).map(c -> Math.log(1 + Math.abs(c))).toArray();
    }

    @Test
    void anOffsetHurtsThePublishedOneOnly() {
        Image scene = ScoreContract.scene(0, 64, 64);
        float[] values = Floats.of(scene);
        for (int i = 0; i < values.length; i++) {
            values[i] += 16;
        }
        Image shifted = Floats.toImage(values, scene);
        assertTrue(SpectralMutualInformation.AS_PUBLISHED.of(shifted, scene) < 0.7);
        assertEquals(1, SpectralMutualInformation.CORRECTED.of(shifted, scene), 0.01);
    }

    @Test
    void constantImagesHaveNothingToShare() {
        Image constant = TestImages.of(new float[]{5, 5, 5, 5}, 2, 2);
        assertThrows(RestorationException.class, () -> MutualInformation.STANDARD.of(constant, constant));
        assertThrows(RestorationException.class, () -> SpectralMutualInformation.CORRECTED.of(constant, constant));
        assertEquals(0, MutualInformation.STANDARD.of(constant, TestImages.of(new float[]{1, 2, 3, 4}, 2, 2)), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new MutualInformation(1));
    }
}
