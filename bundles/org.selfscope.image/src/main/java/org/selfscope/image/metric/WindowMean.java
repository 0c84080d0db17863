package org.selfscope.image.metric;

import org.selfscope.image.tile.Mirror;

/** Weighted means of a plane (x fastest) in a sliding window, the product of the same weights along both axes. */
final class WindowMean {

    private final int width;

    private final int height;

    private final double[] weights;

    /** Positions before the border at which windows are centred first. */
    private final int inset;

    WindowMean(int width, int height, double[] weights, Ssim.Border border) {
        this.width = width;
        this.height = height;
        this.weights = weights;
        this.inset = border == Ssim.Border.INSIDE ? weights.length / 2 : 0;
    }

    /** Whether there is a position at all. */
    boolean fits() {
        return width > 2 * inset && height > 2 * inset;
    }

    int length() {
        return weights.length;
    }

    /** The means at all positions. */
    double[] of(double[] plane) {
        double[] rows = along(plane, width, 1, height, width, 1, width - 2 * inset);
        return along(rows, height, width - 2 * inset, width - 2 * inset, 1, width - 2 * inset, 1);
    }

    /** Means along one axis of a given size and stride, for each of some lines; written with strides of their own. */
    private double[] along(double[] in, int size, int stride, int lines, int lineStride, int outStride, int outLineStride) {
        int positions = size - 2 * inset;
        int first = inset - weights.length / 2;
        long[] mirrored = Mirror.indices(first, positions + weights.length - 1, size);
        double[] out = new double[positions * lines];
        for (int line = 0; line < lines; line++) {
            for (int p = 0; p < positions; p++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * in[line * lineStride + (int)mirrored[p + k] * stride];
                }
                out[line * outLineStride + p * outStride] = sum;
            }
        }
        return out;
    }
}
