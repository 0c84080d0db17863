package org.selfscope.image.pair;

import java.util.Arrays;

import org.selfscope.image.Lattice;

/**
 * Interpolates a block to twice the samples along some dimensions, by the Fourier series of the block and its mirror image with repeated
 * borders. Sample k of the result lies at k/2 - 1/4 of the block: the centre stays the centre. Exact for constants and for what the samples
 * determine; nothing is cut off at zero. The step of SN2N, with its grid and its highest frequency put right. Source: L. Qu et al., Nature
 * Methods 21 (2024) 1895.
 *
 * @param doubled for each dimension whether it is doubled
 */
public record Doubling(boolean... doubled) {
    public Doubling {
        doubled = doubled.clone();
    }

    @Override
    public boolean[] doubled() {
        return doubled.clone();
    }

    /** @param values of a block of this size, first dimension fastest; they stay as they are */
    public float[] apply(float[] values, int... size) {
        int[] now = size.clone();
        float[] result = values;
        for (int d = 0; d < size.length; d++) {
            if (doubled[d]) {
                result = along(d, result, now);
                now[d] *= 2;
            }
        }
        return result;
    }

    private static float[] along(int d, float[] values, int[] size) {
        int n = size[d];
        float[][] weights = weights(n);
        int stride = (int)Lattice.strides(size)[d];
        float[] result = new float[Math.multiplyExact(2, values.length)];
        for (int line = 0; line < values.length / n; line++) {
            int from = line / stride * stride * n + line % stride;
            int to = line / stride * stride * 2 * n + line % stride;
            for (int k = 0; k < 2 * n; k++) {
                result[to + k * stride] = product(weights[k], values, from, stride);
            }
        }
        return result;
    }

    private static float product(float[] weights, float[] values, int from, int stride) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += (double)weights[j] * values[from + j * stride];
        }
        return (float)sum;
    }

    /** How much each of n samples counts in each of 2 n: the cosine series of one of them. */
    private static float[][] weights(int n) {
        float[][] weights = new float[2 * n][n];
        double[] cosine = new double[8 * n];
        Arrays.setAll(cosine, i -> Math.cos(Math.PI * i / (4 * n)));
        for (int k = 0; k < 2 * n; k++) {
            for (int j = 0; j < n; j++) {
                double sum = 0.5;
                for (int m = 1; m < n; m++) {
                    sum += cosine[(int)((long)m * (2 * k + 1) % (8 * n))] * cosine[(int)((long)m * (4 * j + 2) % (8 * n))];
                }
                weights[k][j] = (float)(2 * sum / n);
            }
        }
        return weights;
    }
}
