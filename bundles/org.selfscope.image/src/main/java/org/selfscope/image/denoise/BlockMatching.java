package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;

/**
 * Collaborative filtering of similar patches (BM3D: Dabov, Foi, Katkovnik and Egiazarian, IEEE Transactions on Image Processing 16, 2007).
 * The patches most like a reference patch are stacked and transformed together, by cosines within a patch and by Walsh functions from patch
 * to patch; what the noise alone can explain is taken away, and the estimates of all overlapping patches are averaged. Twice: first
 * coefficients below {@code 2.7 noise} become 0, then, in the noisy image and with patches matched anew, all are weakened as the first result
 * tells (Wiener filter). For images in which structures recur, and for fine texture.
 * <p>
 * Planes and lines are cut into patches of 8 pixels along each dimension, volumes into cubes of 4 (BM4D: Maggioni et al., IEEE Transactions on
 * Image Processing 22, 2013). The mean of a stack is never weakened, so that grey values may be shifted.
 *
 * @param noise standard deviation of the noise in grey values; above 0
 */
public record BlockMatching(double noise) implements Denoiser {

    /** Coefficients below so many standard deviations of the noise become 0. */
    private static final double THRESHOLD = 2.7;

    /** Largest mean squared difference of noisy patches that are stacked, in variances of the noise, of which 2 are noise itself. */
    private static final double NOISY_MATCH = 4;

    /** Likewise of denoised ones. */
    private static final double DENOISED_MATCH = 0.64;

    /** Patches in a stack, at most. */
    private static final int NOISY_STACK = 16;

    private static final int DENOISED_STACK = 32;

    public BlockMatching {
        Parameter.requirePositive("noise for the block matching", noise);
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        return denoise(new Matched(block, false), cancellation);
    }

    /** With matches that may have been found before. */
    float[] denoise(Matched matched, Cancellation cancellation) {
        PatchGrid grid = matched.grid;
        float[] values = matched.values;
        PatchShrinkage hard = new HardShrinkage((float)(THRESHOLD * noise));
        float[] first = new StackFilter(grid, matched.rows, limit(NOISY_MATCH), hard).filter(values, values, cancellation);
        PatchRows again = new PatchSearch(grid, first, DENOISED_STACK, limit(DENOISED_MATCH));
        PatchShrinkage wiener = new WienerShrinkage((float)(noise * noise));
        float[] second = new StackFilter(grid, again, limit(DENOISED_MATCH), wiener).filter(values, first, cancellation);
        for (int i = 0; i < second.length; i++) {
            second[i] += matched.level;
        }
        return second;
    }

    private float limit(double match) {
        return (float)(match * noise * noise);
    }

    /** What does not depend on the noise: patches of a block and, if they are kept, which of them are alike. */
    static final class Matched {

        private final PatchGrid grid;

        /** Less the level. */
        private final float[] values;

        /** A value in the middle of all, so that numbers are small, and those of constants exact. */
        private final float level;

        private final PatchRows rows;

        Matched(Block block, boolean keep) {
            grid = PatchGrid.of(block.size());
            values = block.values().clone();
            level = middle(values);
            for (int i = 0; i < values.length; i++) {
                values[i] -= level;
            }
            PatchSearch search = new PatchSearch(grid, values, NOISY_STACK, Float.POSITIVE_INFINITY);
            rows = keep ? new KeptPatchRows(search, grid.rows()) : search;
        }

        /** What is kept, in bytes. */
        static long bytes(Block block) {
            return (long)PatchGrid.of(block.size()).references() * NOISY_STACK * (Integer.BYTES + Float.BYTES);
        }

        private static float middle(float[] values) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (float value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return low / 2 + high / 2;
        }
    }
}
