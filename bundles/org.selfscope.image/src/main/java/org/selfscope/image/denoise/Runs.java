package org.selfscope.image.denoise;

import java.util.concurrent.CancellationException;

import org.selfscope.image.Cancellation;

/**
 * Runs of one kind of denoiser on the same pixels with different parameters, one after the other: what does not depend on the parameters is
 * done once. Iterations go on from the run before, so that estimates depend on the order of the runs as far as the tolerance lets them. Not
 * for several threads at once.
 */
@FunctionalInterface
public interface Runs {

    /**
     * @param values of the parameters, in their order
     * @return as from {@link Denoiser#estimates}
     * @throws CancellationException if cancelled
     */
    float[] estimates(double[] values, Cancellation cancellation);
}
