package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Mirror;

import net.imglib2.img.array.ArrayImgs;

/**
 * Removes small wavelet coefficients (Donoho and Johnstone, Biometrika 81, 1994), averaged over shifts of the image against the wavelets
 * (cycle spinning: Coifman and Donoho, Translation-invariant de-noising, 1995), which takes away most of the ringing. The image is continued
 * by its mirror image.
 *
 * @param family of orthogonal wavelets
 * @param rule how coefficients become smaller
 * @param threshold what counts as small
 * @param level the threshold itself, or the standard deviation of the noise, in grey values; above 0
 * @param shifts along each dimension, by 0, 1, ... pixels; 1..16. The time grows with their number in each dimension
 */
public record Wavelet(WaveletFamily family, Rule rule, Threshold threshold, double level, int shifts) implements Denoiser {

    private static final int MOST_SHIFTS = 16;

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
        if (shifts < 1 || shifts > MOST_SHIFTS) {
            throw new RestorationException(Kind.SETTING, "The number of shifts against the wavelets is " + shifts + ".",
                "Choose 1 to " + MOST_SHIFTS + " shifts; 2 is usual.");
        }
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        WaveletTransform transform = new WaveletTransform(family);
        if (shifts == 1) {
            cancellation.check();
            return transform.changed(block, this::shrink);
        }
        int[] counts = new int[block.dimensions()];
        for (int d = 0; d < counts.length; d++) {
            counts[d] = block.size()[d] >= family.length() ? shifts : 1;
        }
        Lattice all = Lattice.dense(counts);
        float[] sum = new float[block.values().length];
        for (int i = 0; i < all.length(); i++) {
            cancellation.check();
            int[] shift = new int[counts.length];
            int rest = i;
            for (int d = 0; d < counts.length; d++) {
                shift[d] = rest % counts[d];
                rest /= counts[d];
            }
            addUnshifted(transform.changed(shifted(block, shift), this::shrink), block.size(), shift, sum);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= all.length();
        }
        return sum;
    }

    /** Begins that many pixels before the block, with its mirror image. */
    private static Block shifted(Block block, int[] shift) {
        int[] size = block.size();
        long[] min = new long[size.length];
        long[] original = new long[size.length];
        for (int d = 0; d < size.length; d++) {
            original[d] = size[d];
            min[d] = -shift[d];
            size[d] += shift[d];
        }
        return new Block(Mirror.read(ArrayImgs.floats(block.values(), original), min, size), size);
    }

    private static void addUnshifted(float[] values, int[] size, int[] shift, float[] sum) {
        int[] grown = size.clone();
        for (int d = 0; d < size.length; d++) {
            grown[d] += shift[d];
        }
        long[] stride = Lattice.strides(grown);
        int offset = 0;
        for (int d = 0; d < size.length; d++) {
            offset += shift[d] * (int)stride[d];
        }
        long[] rows = new Lattice(size, stride).rows();
        for (int row = 0; row < rows.length; row++) {
            int from = (int)rows[row] + offset;
            for (int i = 0; i < size[0]; i++) {
                sum[row * size[0] + i] += values[from + i];
            }
        }
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
