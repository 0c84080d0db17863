package org.selfscope.image.denoise;

import org.selfscope.image.block.Block;
import org.selfscope.image.mask.Selection;

/** How strong the noise of an image is, from the image alone. */
public final class NoiseLevel {

    /** The median of the absolute values of normal noise, in standard deviations. */
    private static final double MEDIAN_OF_NORMAL = 0.6744897501960817;

    /** Differences below this part of the largest value are rounding errors. */
    private static final float ROUNDING = 1e-6f;

    private NoiseLevel() {
    }

    /**
     * The standard deviation of white noise: the median of the absolute differences along all dimensions in the finest level of a wavelet
     * transform (Donoho and Johnstone, Biometrika 81, 1994), which structure hardly reaches. Where the noise depends on the signal, that of
     * the usual pixel. Differences of 0, as in empty parts of photon counts, do not count. Too low if neighbours share noise.
     *
     * @return 0 if the image is constant, or shorter than 4 pixels along every dimension
     */
    public static double of(Block block) {
        double[] level = new double[1];
        float least = ROUNDING * largest(block.values());
        new WaveletTransform(WaveletFamily.DB2).finest(block, (coefficients, rows, length, isDiagonal) -> {
            if (isDiagonal) {
                level[0] = median(coefficients, rows, length, least) / MEDIAN_OF_NORMAL;
            }
        });
        return level[0];
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double median(float[] coefficients, long[] rows, int length, float least) {
        float[] sizes = new float[rows.length * length];
        int count = 0;
        for (long row : rows) {
            for (int i = 0; i < length; i++) {
                float size = Math.abs(coefficients[(int)row + i]);
                if (size > least) {
                    sizes[count++] = size;
                }
            }
        }
        return count == 0 ? 0 : Selection.median(sizes, count);
    }
}
