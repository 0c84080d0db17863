package org.selfscope.image.analyze;

import java.util.Arrays;

/**
 * A rectangle of a plane.
 *
 * @param values X fastest; not copied
 * @param width in pixels
 */
record Patch(double[] values, int width) {

    int height() {
        return values.length / width;
    }

    /** {@code (other - this) / sqrt(2)}: of two frames with independent noise, the noise of one. */
    Patch difference(Patch other) {
        double[] difference = new double[values.length];
        Arrays.setAll(difference, i -> (other.values[i] - values[i]) * Math.sqrt(0.5));
        return new Patch(difference, width);
    }

    Patch mean(Patch other) {
        double[] mean = new double[values.length];
        Arrays.setAll(mean, i -> (values[i] + other.values[i]) / 2);
        return new Patch(mean, width);
    }

    /**
     * {@code (p(i - step) - 2 p(i) + p(i + step)) / sqrt(6)}, so that the variance of white noise stays as it is. Structures that are
     * blurred by a microscope have next to nothing of the highest frequency, which is what remains. 0 where a neighbour is missing.
     *
     * @param dx distance of the neighbours along X
     * @param dy distance of the neighbours along Y
     */
    Patch secondDifference(int dx, int dy) {
        double[] difference = new double[values.length];
        int step = dx + width * dy;
        int left = Math.abs(dx);
        int top = Math.abs(dy);
        for (int y = top; y < height() - top; y++) {
            for (int i = y * width + left; i < (y + 1) * width - left; i++) {
                difference[i] = (values[i - step] - 2 * values[i] + values[i + step]) * Math.sqrt(1.0 / 6);
            }
        }
        return new Patch(difference, width);
    }

    Patch scaled(double factor) {
        double[] scaled = new double[values.length];
        Arrays.setAll(scaled, i -> factor * values[i]);
        return new Patch(scaled, width);
    }

    /**
     * Weighted sums of the pixels around each; 0 where one is missing.
     *
     * @param weights from the centre outwards, to both sides
     * @param step 1 along X, the width along Y
     */
    Patch weighted(double[] weights, int step) {
        double[] sums = new double[values.length];
        int reach = weights.length - 1;
        int left = step == 1 ? reach : 0;
        int top = step == 1 ? 0 : reach;
        for (int y = top; y < height() - top; y++) {
            for (int i = y * width + left; i < (y + 1) * width - left; i++) {
                double sum = weights[0] * values[i];
                for (int k = 1; k <= reach; k++) {
                    sum += weights[k] * (values[i - k * step] + values[i + k * step]);
                }
                sums[i] = sum;
            }
        }
        return new Patch(sums, width);
    }

    /**
     * The means of square rings around each pixel; NaN where pixels of the ring are missing. Values that are not finite count as the mean
     * of the others.
     *
     * @param inner so far around a pixel nothing belongs to the ring
     * @param outer so far it reaches
     */
    double[] ring(int inner, int outer) {
        double mean = Arrays.stream(values).filter(Double::isFinite).average().orElse(0);
        double[] integral = new Patch(Arrays.stream(values).map(v -> Double.isFinite(v) ? v - mean : 0).toArray(), width).integral();
        double[] ring = new double[values.length];
        Arrays.fill(ring, Double.NaN);
        int count = (2 * outer + 1) * (2 * outer + 1) - (2 * inner + 1) * (2 * inner + 1);
        for (int y = outer; y < height() - outer; y++) {
            for (int x = outer; x < width - outer; x++) {
                ring[y * width + x] = mean + (square(integral, x, y, outer) - square(integral, x, y, inner)) / count;
            }
        }
        return ring;
    }

    private double square(double[] integral, int x, int y, int reach) {
        int w = width + 1;
        int top = (y - reach) * w + x;
        int bottom = (y + reach + 1) * w + x;
        return integral[bottom + reach + 1] - integral[bottom - reach] - integral[top + reach + 1] + integral[top - reach];
    }

    /** Second differences along X and Y. */
    Patch highPass() {
        return secondDifference(1, 0).secondDifference(0, 1);
    }

    /** Sums of all pixels above and left of each pixel: width + 1 numbers a row. */
    double[] integral() {
        int w = width + 1;
        double[] sums = new double[w * (height() + 1)];
        for (int y = 0; y < height(); y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += values[y * width + x];
                sums[(y + 1) * w + x + 1] = sums[y * w + x + 1] + row;
            }
        }
        return sums;
    }
}
