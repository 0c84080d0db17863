package org.selfscope.image.metric;

/**
 * Power spectra of two images and the correlation between them, in rings or shells of equal width, from the first ring beside frequency 0 to
 * the Nyquist frequency.
 *
 * @param frequency of each ring, in periods per unit
 * @param correlation Fourier ring or shell correlation, -1..1
 * @param imagePower mean power of the image in a ring; white noise has its variance everywhere
 * @param referencePower the same of the reference
 * @param samples number of frequencies in a ring of one block, both of every conjugate pair counted
 * @param unit of lengths, such as "µm"; "px" without calibration
 */
public record RadialSpectra(double[] frequency, double[] correlation, double[] imagePower, double[] referencePower, long[] samples,
    String unit) {

    /** Rings whose mean is held against a threshold; odd. */
    static final int SMOOTHED = 5;

    /** Up to which frequency two images agree. */
    public enum Threshold {

        /**
         * 1/7, for two images of the same object with noise of the same power that is independent: where their mean has a correlation of 1/2
         * with the truth (P. B. Rosenthal and R. Henderson, Journal of Molecular Biology 333, 2003, equation 17). With the power S of the
         * signal and N of the noise of each, they correlate by {@code F = S / (S + N)}, and their mean, of noise N/2, with the truth by
         * {@code sqrt(S / (S + N/2)) = sqrt(2 F / (1 + F))}.
         */
        ONE_SEVENTH {
            @Override
            double at(long samples) {
                return 1 / 7.;
            }
        },

        /**
         * 1/2, for an image and its truth, or something that is nearly so: what {@link #ONE_SEVENTH} asks of the mean of two noisy images is
         * asked of the image itself. An image with noise of power N correlates with the truth by {@code sqrt(S / (S + N))}; this is 1/2 where
         * {@code S / N = 1/3}, the ratio that the mean of two images has at 1/7. There 1/7 would stand for {@code S / N = 1/48}, where
         * nearly all is noise: it makes images that are blurred but clean look as well resolved as sharp ones.
         */
        ONE_HALF {
            @Override
            double at(long samples) {
                return 1 / 2.;
            }
        },

        /**
         * Half a bit of information for each sample (van Heel and Schatz, Journal of Structural Biology 151, 2005, equation 17):
         * {@code (0.2071 + 1.9102 / sqrt(n)) / (1.2071 + 0.9102 / sqrt(n))} with n samples in the ring.
         */
        HALF_BIT {
            @Override
            double at(long samples) {
                double root = Math.sqrt(samples);
                return (0.2071 + 1.9102 / root) / (1.2071 + 0.9102 / root);
            }
        };

        /** The smallest correlation of a ring with that many samples. */
        abstract double at(long samples);
    }

    public RadialSpectra {
        frequency = frequency.clone();
        correlation = correlation.clone();
        imagePower = imagePower.clone();
        referencePower = referencePower.clone();
        samples = samples.clone();
    }

    @Override
    public double[] frequency() {
        return frequency.clone();
    }

    @Override
    public double[] correlation() {
        return correlation.clone();
    }

    @Override
    public double[] imagePower() {
        return imagePower.clone();
    }

    @Override
    public double[] referencePower() {
        return referencePower.clone();
    }

    @Override
    public long[] samples() {
        return samples.clone();
    }

    /** The threshold in every ring. */
    public double[] threshold(Threshold threshold) {
        double[] values = new double[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = threshold.at(samples[i]);
        }
        return values;
    }

    /**
     * The period, in {@link #unit}, at which the correlation first falls below a threshold, interpolated linearly between rings. Where it
     * never does, the period at the last ring: the pixels are too large to tell. Infinite where already the first ring is below.
     * <p>
     * A ring of few samples can be below by chance; so what counts is the mean over {@value #SMOOTHED} rings around each, fewer at the ends.
     */
    public double resolution(Threshold threshold) {
        double[] excess = smoothedExcess(threshold);
        for (int i = 0; i < excess.length; i++) {
            if (excess[i] < 0) {
                if (i == 0) {
                    return Double.POSITIVE_INFINITY;
                }
                double crossing = frequency[i - 1] + (frequency[i] - frequency[i - 1]) * excess[i - 1] / (excess[i - 1] - excess[i]);
                return 1 / crossing;
            }
        }
        return excess.length == 0 ? Double.POSITIVE_INFINITY : 1 / frequency[frequency.length - 1];
    }

    /** By how much the correlation is above a threshold, around each ring. */
    private double[] smoothedExcess(Threshold threshold) {
        double[] limits = threshold(threshold);
        double[] excess = new double[limits.length];
        for (int i = 0; i < excess.length; i++) {
            int reach = Math.min(SMOOTHED / 2, Math.min(i, excess.length - 1 - i));
            for (int k = i - reach; k <= i + reach; k++) {
                excess[i] += (correlation[k] - limits[k]) / (2 * reach + 1);
            }
        }
        return excess;
    }

    /** The same with other correlations. */
    RadialSpectra withCorrelation(double[] other) {
        return new RadialSpectra(frequency, other, imagePower, referencePower, samples, unit);
    }
}
