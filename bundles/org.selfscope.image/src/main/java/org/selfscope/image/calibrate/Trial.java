package org.selfscope.image.calibrate;

import java.util.List;
import java.util.OptionalDouble;

import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.denoise.DenoiserKind;

/**
 * A denoiser that was tried.
 *
 * @param kind of the denoiser
 * @param values of its parameters, in their order
 * @param loss mean squared difference of the J-invariant estimates to the noisy values, in squared grey values
 * @param error mean squared difference of the same estimates to the reference, where there is one
 */
public record Trial(DenoiserKind kind, List<Double> values, double loss, OptionalDouble error) {

    public Trial {
        values = List.copyOf(values);
    }

    /** @param dimensions of the blocks on which it was tried */
    public Denoiser denoiser(int dimensions) {
        return kind.of(dimensions, values.stream().mapToDouble(v -> v).toArray());
    }
}
