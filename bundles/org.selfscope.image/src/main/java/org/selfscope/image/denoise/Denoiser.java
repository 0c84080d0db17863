package org.selfscope.image.denoise;

import java.util.concurrent.CancellationException;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * Removes noise from pixels, with all parameters fixed. Works on blocks of any size and any number of dimensions, on all cores; the bits do
 * not depend on the number of threads. Constants stay as they are. Immutable. For the choices that there are, and the ranges of their
 * parameters, see {@link DenoiserKind}.
 */
public interface Denoiser {

    /**
     * @param block stays as it is
     * @return the estimate of every pixel, in the order and the units of the block
     * @throws CancellationException if cancelled; asked several times a second
     */
    float[] denoise(Block block, Cancellation cancellation);

    /**
     * The same estimates of some of the pixels alone, which takes less time where a denoiser knows how.
     *
     * @param phase of a grid; coordinates are those in the block
     * @return in the order of {@link GridMask#indices(int...)}; equal to those of {@link #denoise} but for rounding
     */
    default float[] estimates(Block block, GridMask phase, Cancellation cancellation) {
        int[] indices = phase.indices(block.size());
        float[] denoised = denoise(block, cancellation);
        float[] estimates = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            estimates[i] = denoised[indices[i]];
        }
        return estimates;
    }

    /**
     * Whether the estimate of a pixel never depends on the value of that pixel. Then its mean squared difference to independent noisy values
     * is its mean squared error plus the variance of the noise (Batson and Royer, Noise2Self, ICML 2019, proposition 1).
     */
    default boolean isJInvariant() {
        return false;
    }
}
