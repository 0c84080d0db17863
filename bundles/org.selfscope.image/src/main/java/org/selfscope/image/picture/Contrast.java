package org.selfscope.image.picture;

import java.util.Arrays;

/**
 * A linear map of values to grey levels.
 *
 * @param black value that becomes 0
 * @param white value that becomes 255; above black
 */
record Contrast(double black, double white) {

    /** NaN and infinite values do not count. A constant picture becomes mid grey, one without any finite value black. */
    static Contrast of(float[] values, ContrastRule rule) {
        float[] sorted = finite(values);
        if (sorted.length == 0) {
            return new Contrast(0, 1);
        }
        Arrays.sort(sorted);
        double black = percentile(sorted, rule.lowPercentile());
        double white = percentile(sorted, rule.highPercentile());
        if (black == white) {
            black = sorted[0];
            white = sorted[sorted.length - 1];
        }
        return black < white ? new Contrast(black, white) : new Contrast(black - 0.5, black + 0.5);
    }

    /** @return 0..255; NaN is black */
    int gray(double value) {
        return (int)Math.max(0, Math.min(255, Math.rint(255 * (value - black) / (white - black))));
    }

    /** Interpolated between the two nearest ranks. */
    static double percentile(float[] sorted, double percent) {
        double rank = percent / 100 * (sorted.length - 1);
        int below = (int)rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - (double)sorted[below]);
    }

    private static float[] finite(float[] values) {
        float[] finite = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                finite[count++] = value;
            }
        }
        return Arrays.copyOf(finite, count);
    }
}
