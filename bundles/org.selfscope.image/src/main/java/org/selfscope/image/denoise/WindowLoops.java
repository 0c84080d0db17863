package org.selfscope.image.denoise;

import java.util.Arrays;

/** The arithmetic of {@link WindowMean} and {@link GridWindowMean} on whole rows. NB: one simple loop each, from index 0, see {@link RowGrid}. */
final class WindowLoops {

    private WindowLoops() {
    }

    /** Moves values to where those are that lie some places further; 0 where there are none. */
    static void shift(float[] values, int places, float[] shifted) {
        int length = values.length - Math.abs(places);
        System.arraycopy(values, Math.max(0, places), shifted, Math.max(0, -places), length);
        if (places > 0) {
            Arrays.fill(shifted, length, shifted.length, 0);
        } else {
            Arrays.fill(shifted, 0, -places, 0);
        }
    }

    static void squaredDifferences(float[] a, float[] b, float[] squares) {
        for (int i = 0; i < squares.length; i++) {
            float difference = a[i] - b[i];
            squares[i] = difference * difference;
        }
    }

    static void addSquaredDifferences(float[] a, float[] b, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            float difference = a[i] - b[i];
            sums[i] += difference * difference;
        }
    }

    static void add(float[] values, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    /** NB: sums of differences to the pixel itself, so that constants are exact. */
    static void addWeighted(float[] weight, float[] other, float[] own, float[] sums, float[] weights) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight[i] * (other[i] - own[i]);
            weights[i] += weight[i];
        }
    }

    /**
     * Replaces values by {@code factor exp(-max(0, value scale - shift))}. The exponential function is the 256th power of its Taylor
     * polynomial at a 256th: relative error below 2e-5 where it is above 1e-9, exact for 0, and never below e^-80, which is nothing beside
     * the weight 1 of the pixel itself. NB: so the compiler makes vector instructions of it.
     */
    static void exponentials(float[] values, float scale, float shift, float factor) {
        for (int i = 0; i < values.length; i++) {
            float x = Math.min(80f, Math.max(0f, values[i] * scale - shift)) * (1f / 256);
            float y = 1 - x * (1 - x * (0.5f - x * (1f / 6 - x * (1f / 24))));
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            values[i] = factor * y;
        }
    }
}
