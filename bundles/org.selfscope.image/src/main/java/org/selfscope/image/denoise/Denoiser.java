package org.selfscope.image.denoise;

import java.util.concurrent.CancellationException;

import org.selfscope.image.Cancellation;

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
     * Whether the estimate of a pixel never depends on the value of that pixel. Then its mean squared difference to independent noisy values
     * is its mean squared error plus the variance of the noise (Batson and Royer, Noise2Self, ICML 2019, proposition 1).
     */
    default boolean isJInvariant() {
        return false;
    }
}
