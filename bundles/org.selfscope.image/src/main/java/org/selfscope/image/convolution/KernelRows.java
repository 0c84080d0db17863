package org.selfscope.image.convolution;

import java.util.Arrays;

import org.selfscope.image.psf.Psf;

/**
 * The weights with which the samples of a window are summed, row by row; each row is filled up to a multiple of {@link #UNROLLED} with zeros.
 *
 * @param weights of the window, first dimension fastest
 * @param size of the window; the first one without what is filled up
 * @param stride floats of a row, filled up
 */
record KernelRows(float[] weights, int[] size, int stride) {

    /** Weights that are multiplied together. */
    static final int UNROLLED = 4;

    /** A sum over a window is a convolution with the weights in reverse order. */
    static KernelRows convolving(Psf psf) {
        float[] weights = psf.weights();
        float[] reversed = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            reversed[i] = weights[weights.length - 1 - i];
        }
        return of(reversed, psf.size());
    }

    static KernelRows correlating(Psf psf) {
        return of(psf.weights(), psf.size());
    }

    private static KernelRows of(float[] weights, int[] size) {
        int stride = (size[0] + UNROLLED - 1) / UNROLLED * UNROLLED;
        int rows = weights.length / size[0];
        float[] filled = new float[rows * stride];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(weights, row * size[0], filled, row * stride, size[0]);
        }
        return new KernelRows(filled, size, stride);
    }

    /** Size along an axis, 1 beyond the last one. */
    int size(int d) {
        return d < size.length ? size[d] : 1;
    }

    /** Number of planes of rows. */
    int planes() {
        return Arrays.stream(size).skip(2).reduce(1, (a, b) -> a * b);
    }

    /** Whether a row has only zeros. */
    boolean isEmpty(int row) {
        for (int i = row * stride; i < (row + 1) * stride; i++) {
            if (weights[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
