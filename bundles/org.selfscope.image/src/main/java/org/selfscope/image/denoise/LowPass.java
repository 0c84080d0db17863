package org.selfscope.image.denoise;

import java.util.Arrays;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.Watch;
import org.selfscope.image.block.Block;
import org.selfscope.image.fourier.FastSize;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Rows;
import org.selfscope.image.fourier.Spectrum;
import org.selfscope.image.fourier.Window;
import org.selfscope.image.tile.Mirror;

/**
 * Butterworth's low-pass filter: a frequency of f cycles per pixel is multiplied by {@code 1 / (1 + (f / cutoff)^(2 order))}. The image is
 * continued by its mirror image. For images whose finest structure is given by the optics.
 *
 * @param cutoff where half of the amplitude is left, in cycles per pixel; above 0. 0.5 is the finest pattern along an axis
 * @param order how steeply frequencies above are removed; 1..20
 */
public record LowPass(double cutoff, int order) implements Denoiser {

    private static final int STEEPEST = 20;

    /** So many pixels are added at least on each side, in which the two ends of the mirror image meet. */
    private static final int MARGIN = 32;

    public LowPass {
        Parameter.requirePositive("cut-off frequency", cutoff);
        if (order < 1 || order > STEEPEST) {
            throw new RestorationException(Kind.SETTING, "The order of the low-pass filter is " + order + ".",
                "Choose an order from 1 to " + STEEPEST + "; 2 is usual.");
        }
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        int[] size = block.size();
        int[] padded = FastSize.of(Arrays.stream(size).map(s -> s + 2 * MARGIN).toArray());
        RealFft fft = new RealFft(padded);
        Watch watch = Watch.of(cancellation);
        Spectrum spectrum = fft.forward(mirrored(block, padded), watch);
        multiply(spectrum);
        float[] smooth = new float[block.values().length];
        fft.inverse(spectrum, Window.of(size), Rows.to(smooth, size[0]), watch);
        return smooth;
    }

    private static Rows mirrored(Block block, int[] padded) {
        int[] size = block.size();
        long[] seen = Mirror.indices(0, padded[0], size[0]);
        return (row, first, count, target, offset) -> {
            int start = 0;
            int rest = row;
            int stride = size[0];
            for (int d = 1; d < size.length; d++) {
                start += (int)Mirror.index(rest % padded[d], size[d]) * stride;
                rest /= padded[d];
                stride *= size[d];
            }
            for (int i = 0; i < count; i++) {
                target[offset + i] = block.values()[start + (int)seen[first + i]];
            }
        };
    }

    private void multiply(Spectrum spectrum) {
        int[] size = spectrum.size();
        for (int row = 0; row < spectrum.rows(); row++) {
            float[] re = spectrum.re(row);
            float[] im = spectrum.im(row);
            double others = 0;
            int[] indices = spectrum.indicesOf(row);
            for (int d = 0; d < indices.length; d++) {
                int length = size[d == 0 ? 0 : d + 1];
                others += square((double)Spectrum.frequency(indices[d], length) / length);
            }
            for (int k = 0; k < spectrum.width(); k++) {
                float factor = (float)(1 / (1 + power((others + square((double)k / spectrum.height())) / square(cutoff))));
                re[k] *= factor;
                im[k] *= factor;
            }
        }
    }

    /** NB: of the squared ratio, so that no root is taken; a product has the same bits on every platform. */
    private double power(double squaredRatio) {
        double power = 1;
        for (int i = 0; i < order; i++) {
            power *= squaredRatio;
        }
        return power;
    }

    private static double square(double value) {
        return value * value;
    }
}
