package org.selfscope.image.denoise;

import java.util.Arrays;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * Removes small wavelet coefficients (Donoho and Johnstone, Biometrika 81, 1994), averaged over shifts of the image against the wavelets
 * (cycle spinning: Coifman and Donoho, Translation-invariant de-noising, 1995), which takes away most of the ringing. The image is continued
 * by its mirror image.
 *
 * @param family of orthogonal wavelets
 * @param rule how coefficients become smaller
 * @param threshold what counts as small
 * @param level the threshold itself, or the standard deviation of the noise, in grey values; above 0
 * @param allShifts whether the mean over all shifts is taken, or the image as it lies. Needs much more memory, and gives better images
 */
public record Wavelet(WaveletFamily family, Rule rule, Threshold threshold, double level, boolean allShifts) implements Denoiser {

    /** How coefficients become smaller. */
    public enum Rule {

        /** All by the threshold, to 0 at least: no artefacts, but edges lose contrast. */
        SOFT,

        /** Those below the threshold become 0, the others stay. */
        HARD
    }

    /** What the threshold is. */
    public enum Threshold {

        /** The level. */
        FIXED,

        /**
         * In each subband {@code noise² / signal}, where the level is the standard deviation of the noise, and that of the signal is what
         * the subband has beyond it (Chang, Yu and Vetterli, IEEE Transactions on Image Processing 9, 2000, equation 13).
         */
        BAYES
    }

    public Wavelet {
        Parameter.requirePositive("threshold of the wavelets", level);
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        cancellation.check();
        return allShifts ? transformed(block, cancellation).inverse(this::shrunk, cancellation)
            : new WaveletTransform(family).changed(block, this::shrink);
    }

    @Override
    public float[] estimates(Block block, GridMask phase, Cancellation cancellation) {
        return allShifts ? estimates(transformed(block, cancellation), phase, cancellation)
            : Denoiser.super.estimates(block, phase, cancellation);
    }

    float[] estimates(StationaryTransform transformed, GridMask phase, Cancellation cancellation) {
        return transformed.inverse(this::shrunk, phase, cancellation);
    }

    /** What does not depend on rule and threshold. */
    StationaryTransform transformed(Block block, Cancellation cancellation) {
        return new StationaryTransform(family, block, levels(block), cancellation);
    }

    /** Of the noise, the means of the coarsest level keep one part in 2^(levels * dimensions). */
    static int levels(Block block) {
        long dimensions = Arrays.stream(block.size()).filter(s -> s > 1).count();
        return (int)Math.max(2, WaveletTransform.MOST_LEVELS * 2 / Math.max(2, dimensions));
    }

    private float[] shrunk(float[] coefficients) {
        float[] shrunk = coefficients.clone();
        shrink(shrunk, new long[]{0}, shrunk.length, false);
        return shrunk;
    }

    private void shrink(float[] coefficients, long[] rows, int length, boolean isDiagonal) {
        float small = (float)(threshold == Threshold.FIXED ? level : bayes(coefficients, rows, length));
        for (long row : rows) {
            if (rule == Rule.SOFT) {
                soften(coefficients, (int)row, length, small);
            } else {
                cut(coefficients, (int)row, length, small);
            }
        }
    }

    private static void soften(float[] values, int from, int length, float small) {
        for (int i = from; i < from + length; i++) {
            values[i] -= Math.max(-small, Math.min(small, values[i]));
        }
    }

    private static void cut(float[] values, int from, int length, float small) {
        for (int i = from; i < from + length; i++) {
            values[i] = Math.abs(values[i]) > small ? values[i] : 0;
        }
    }

    /** Larger than any coefficient if the subband has no more than noise. */
    private double bayes(float[] coefficients, long[] rows, int length) {
        double sum = 0;
        for (long row : rows) {
            for (int i = (int)row; i < row + length; i++) {
                sum += (double)coefficients[i] * coefficients[i];
            }
        }
        double signal = sum / ((double)rows.length * length) - level * level;
        return signal > 0 ? level * level / Math.sqrt(signal) : Float.MAX_VALUE;
    }
}
