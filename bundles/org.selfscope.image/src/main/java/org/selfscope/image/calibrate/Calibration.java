package org.selfscope.image.calibrate;

import java.util.List;
import java.util.Optional;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Anscombe;
import org.selfscope.image.denoise.Denoiser;

/**
 * What came out of calibrating denoisers.
 *
 * @param trials all, in the order in which they were made
 * @param best the first of those with the smallest loss
 * @param plainValues of the parameters of the best denoiser where it is applied to the pixels as they are; those of the best trial unless
 *            they were tuned, see {@link Calibrator#tuned}
 * @param noiseVariance estimated from the images, or by the camera that was given, in squared grey values
 * @param dimensions of the samples
 * @param period of the grid
 * @param stabilization around the denoisers
 */
public record Calibration(List<Trial> trials, Trial best, List<Double> plainValues, double noiseVariance, int dimensions, int period,
    Optional<Anscombe> stabilization) {

    public Calibration {
        trials = List.copyOf(trials);
        plainValues = List.copyOf(plainValues);
    }

    /**
     * The mean squared error of the best J-invariant estimates: their loss without the variance of the noise. An estimate; may be below 0
     * if noise is over-estimated, or if neighbours share noise.
     */
    public double estimatedError() {
        return best.loss() - noiseVariance;
    }

    /**
     * The best denoiser, applied to the noisy pixels as they are. It sees more and takes a single run, but its loss is not known. NB: the
     * parameters that predict best leave noise where a denoiser trusts the pixel itself, as non-local means and total variation do: they
     * have to be tuned.
     */
    public Denoiser plain() {
        return plain(plainValues);
    }

    /** The best denoiser with other parameters. */
    Denoiser plain(List<Double> values) {
        return stabilized(best.kind().of(dimensions, values.stream().mapToDouble(v -> v).toArray()));
    }

    Calibration withPlainValues(List<Double> values) {
        return new Calibration(trials, best, values, noiseVariance, dimensions, period, stabilization);
    }

    /** The best denoiser made J-invariant, as published: what the loss tells about. */
    public Denoiser jInvariant() {
        return stabilized(new JInvariant(best.denoiser(dimensions), period));
    }

    private Denoiser stabilized(Denoiser denoiser) {
        return stabilization.map(a -> a.around(denoiser)).orElse(denoiser);
    }

    /**
     * The J-invariant estimates, mixed with the noisy values in the proportion that is best for independent noise:
     * {@code λ estimate + (1 - λ) noisy} with λ = noise variance / loss, 1 at most (Batson and Royer, Noise2Self, ICML 2019, section 3). Its
     * mean squared error is λ times that of the estimates.
     */
    public float[] mixed(Block noisy, Cancellation cancellation) {
        float[] estimates = jInvariant().denoise(noisy, cancellation);
        float share = (float)Math.max(0, Math.min(1, best.loss() > 0 ? noiseVariance / best.loss() : 1));
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = share * estimates[i] + (1 - share) * noisy.values()[i];
        }
        return estimates;
    }
}
