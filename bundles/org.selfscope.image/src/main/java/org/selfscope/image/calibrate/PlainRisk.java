package org.selfscope.image.calibrate;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Denoiser;

/**
 * The mean squared error of denoisers that see every pixel, without knowing the truth: Stein's unbiased estimate, in which the trace of the
 * derivative is measured along a random probe (Ramani, Blu and Unser, IEEE Transactions on Image Processing 17, 2008, equation 9). The probe
 * is as strong as the noise is at each pixel by its brightness, and neighbours share as much of it, see {@link LocalNoise}: residuals
 * themselves would not do, since a denoiser keeps just the largest of them. The constant variance of the noise is left in.
 */
final class PlainRisk {

    /** Of the noise. Large enough that thresholds are passed. */
    private static final float STEP = 0.25f;

    private final List<Block> noisy = new ArrayList<>();

    private final List<float[]> probes = new ArrayList<>();

    /** @param jInvariant the best that there is */
    PlainRisk(List<Sample> samples, Denoiser jInvariant, Cancellation cancellation) {
        for (int s = 0; s < samples.size(); s++) {
            Block block = samples.get(s).noisy();
            noisy.add(block);
            probes.add(LocalNoise.of(block, jInvariant.denoise(block, cancellation), cancellation).draw(block.size(), s));
        }
    }

    /** The estimated mean squared error, and the unknown mean variance of the noise. */
    double of(Denoiser denoiser, Cancellation cancellation) {
        double sum = 0;
        long count = 0;
        for (int s = 0; s < probes.size(); s++) {
            sum += sum(denoiser, noisy.get(s), probes.get(s), cancellation);
            count += probes.get(s).length;
        }
        return sum / count;
    }

    private static double sum(Denoiser denoiser, Block block, float[] probe, Cancellation cancellation) {
        float[] values = block.values();
        float[] moved = new float[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[i] + STEP * probe[i];
        }
        float[] denoised = denoiser.denoise(block, cancellation);
        float[] movedDenoised = denoiser.denoise(block.with(moved), cancellation);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double residual = (double)denoised[i] - values[i];
            sum += residual * residual + 2 * (double)probe[i] * (movedDenoised[i] - denoised[i]) / STEP;
        }
        return sum;
    }
}
