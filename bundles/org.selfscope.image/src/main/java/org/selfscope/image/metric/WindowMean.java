package org.selfscope.image.metric;

import java.util.Arrays;

/**
 * Weighted means of a block in a sliding window, the product of the same symmetric weights along every axis, at the positions whose window
 * lies in the block.
 *
 * @param weights odd number
 */
record WindowMean(double[] weights) {

    /** Values that are worked on together, so that they stay in the cache. */
    private static final int CHUNK = 1024;

    /**
     * @param block first axis fastest
     * @param size of the block along each axis
     * @return smaller by the window less one along each axis
     */
    double[] of(double[] block, int[] size) {
        double[] means = block;
        int[] current = size.clone();
        for (int d = 0; d < size.length; d++) {
            means = along(d, means, current);
            current[d] -= weights.length - 1;
        }
        return means;
    }

    private double[] along(int d, double[] in, int[] size) {
        int stride = Arrays.stream(size, 0, d).reduce(1, (a, b) -> a * b);
        int inLine = size[d] * stride;
        int outLine = (size[d] - weights.length + 1) * stride;
        double[] out = new double[in.length / inLine * outLine];
        for (int line = 0; line < in.length / inLine; line++) {
            for (int from = 0; from < outLine; from += CHUNK) {
                add(in, line * inLine + from, stride, out, line * outLine + from, Math.min(CHUNK, outLine - from));
            }
        }
        return out;
    }

    /** Means of values that lie a stride apart, for some windows side by side. */
    private void add(double[] in, int start, int stride, double[] out, int outStart, int count) {
        int centre = weights.length / 2;
        for (int i = 0; i < count; i++) {
            out[outStart + i] = weights[centre] * in[start + centre * stride + i];
        }
        for (int k = 0; k < centre; k++) {
            double weight = weights[k];
            int before = start + k * stride;
            int after = start + (weights.length - 1 - k) * stride;
            for (int i = 0; i < count; i++) {
                out[outStart + i] += weight * (in[before + i] + in[after + i]);
            }
        }
    }
}
