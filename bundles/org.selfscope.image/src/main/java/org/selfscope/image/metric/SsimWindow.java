package org.selfscope.image.metric;

import java.util.Arrays;

/** Weights around a position, the product of the same weights along each axis, with sum 1. */
public sealed interface SsimWindow {

    /** Number of weights along an axis; odd. */
    int length();

    /** Weights along one axis, symmetric, with sum 1. */
    double[] weights();

    /** By what variances and covariances about the weighted mean are multiplied. */
    default double correction(int numDimensions) {
        return 1;
    }

    /**
     * Gaussian weights, up to {@code radius} pixels away.
     *
     * @param sigma standard deviation in pixels
     */
    record Gaussian(double sigma, int radius) implements SsimWindow {

        /** As in Wang et al. 2004: 11 pixels, standard deviation 1.5 pixels. */
        public static final Gaussian STANDARD = new Gaussian(1.5, 5);

        public Gaussian {
            if (!(sigma > 0) || radius < 1) {
                throw new IllegalArgumentException("A window needs a deviation above 0 and a radius of at least 1.");
            }
        }

        @Override
        public int length() {
            return 2 * radius + 1;
        }

        @Override
        public double[] weights() {
            double[] weights = new double[length()];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double distance = (i - radius) / sigma;
                weights[i] = Math.exp(-distance * distance / 2);
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
            return weights;
        }
    }

    /**
     * Equal weights.
     *
     * @param length odd, at least 3
     * @param sample whether variances are those of a sample, divided by N - 1 for N pixels in the window, as in scikit-image; otherwise
     *            those of a population, divided by N
     */
    record Uniform(int length, boolean sample) implements SsimWindow {

        /** 7 pixels, sample variances: the default of scikit-image, used by the authors of SSI. */
        public static final Uniform STANDARD = new Uniform(7, true);

        public Uniform {
            if (length < 3 || length % 2 == 0) {
                throw new IllegalArgumentException("The length of a window must be odd and at least 3, but is " + length + ".");
            }
        }

        @Override
        public double[] weights() {
            double[] weights = new double[length];
            Arrays.fill(weights, 1. / length);
            return weights;
        }

        @Override
        public double correction(int numDimensions) {
            double pixels = Math.pow(length, numDimensions);
            return sample ? pixels / (pixels - 1) : 1;
        }
    }
}
