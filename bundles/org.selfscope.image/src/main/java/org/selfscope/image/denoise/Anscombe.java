package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * Makes the noise of a camera the same everywhere, with standard deviation 1: the generalised Anscombe transform of
 * {@code gain Poisson + N(offset, readNoise²)}, and its inverse for means. Denoisers estimate the mean of transformed values, of which the
 * plain algebraic inverse would be biased.
 *
 * @param gain grey values per photon; above 0
 * @param offset grey value without light
 * @param readNoise standard deviation without light in grey values; at least 0
 */
public record Anscombe(double gain, double offset, double readNoise) {

    public Anscombe {
        Parameter.requirePositive("gain", gain);
        if (!(readNoise >= 0 && readNoise < Double.POSITIVE_INFINITY) || !Double.isFinite(offset)) {
            throw new RestorationException(Kind.SETTING, "A read noise of " + readNoise + " and an offset of " + offset
                + " grey values describe no camera.", "Set the read noise to 0 or above, and the offset to a number.");
        }
    }

    /**
     * {@code 2 sqrt(photons + 3/8 + readNoise²)}, in units of the gain; 0 where the root has no value (Starck, Murtagh and Bijaoui, Image
     * Processing and Data Analysis, 1998, section 2.3).
     */
    public float[] transform(float[] values) {
        double constant = 3. / 8 + readNoise * readNoise / (gain * gain);
        float[] transformed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            transformed[i] = (float)(2 * Math.sqrt(Math.max(0, (values[i] - offset) / gain + constant)));
        }
        return transformed;
    }

    /**
     * From means of transformed values to means of values: the closed form of the exact unbiased inverse (Mäkitalo and Foi, IEEE
     * Transactions on Image Processing 20, 2011, equation 10, and 22, 2013, equation 15). Never below the offset.
     */
    public float[] inverse(float[] means) {
        float[] values = new float[means.length];
        for (int i = 0; i < means.length; i++) {
            values[i] = (float)(gain * photons(means[i]) + offset);
        }
        return values;
    }

    private double photons(double mean) {
        if (mean <= 2 * Math.sqrt(3. / 8)) {
            return 0;
        }
        double root = Math.sqrt(3. / 2);
        double inverse = 1 / mean;
        double photons = mean * mean / 4 + inverse * (root / 4 + inverse * (-11. / 8 + inverse * root * 5 / 8)) - 1. / 8;
        return Math.max(0, photons - readNoise * readNoise / (gain * gain));
    }

    /** The variance of the noise of some values, in squared grey values: the mean over them, each taken for its own mean. */
    public double meanVariance(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value - offset;
        }
        return Math.max(0, gain * sum / values.length) + readNoise * readNoise;
    }

    /** Denoises where the noise is the same everywhere. */
    public Denoiser around(Denoiser denoiser) {
        return new Stabilized(this, denoiser);
    }

    private record Stabilized(Anscombe anscombe, Denoiser denoiser) implements Denoiser {

        @Override
        public boolean isJInvariant() {
            return denoiser.isJInvariant();
        }

        @Override
        public float[] denoise(Block block, Cancellation cancellation) {
            return anscombe.inverse(denoiser.denoise(stabilized(block), cancellation));
        }

        @Override
        public float[] estimates(Block block, GridMask phase, Cancellation cancellation) {
            return anscombe.inverse(denoiser.estimates(stabilized(block), phase, cancellation));
        }

        private Block stabilized(Block block) {
            return block.with(anscombe.transform(block.values()));
        }
    }
}
