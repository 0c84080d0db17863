package org.selfscope.image.denoise;

import java.util.stream.IntStream;

import org.selfscope.image.Lattice;
import org.selfscope.image.tile.Mirror;

/**
 * One level of the wavelet transform along one dimension. A line of n values, continued by its mirror image, becomes
 * {@code m = floor((n + length - 1) / 2)} means and as many differences: all of the infinite line that tell about the n values, so that they
 * are reconstructed exactly for every n. Lines are filtered in parallel, some beside each other.
 */
final class WaveletLevel {

    /** Lines that are filtered together. */
    private static final int LINES = 32;

    /** Fewer lines are done before other threads have begun. */
    private static final int SMALL = 2 * LINES;

    private final float[] low;

    private final float[] high;

    WaveletLevel(WaveletFamily family) {
        low = family.lowPass();
        high = family.highPass();
    }

    /** Number of means of a line, and of differences. */
    int coefficients(int length) {
        return (length + low.length - 1) / 2;
    }

    /** Replaces each line by its means and, behind them, its differences. @return of size 2 m along the dimension */
    float[] analyze(float[] values, int[] size, int d) {
        int n = size[d];
        int m = coefficients(n);
        long[] seen = Mirror.indices(2 - low.length, 2 * m + low.length - 2, n);
        float[] result = new float[values.length / n * 2 * m];
        forEachGroup(values.length / n, (int)Lattice.strides(size)[d], (first, lines) -> {
            float[] in = new float[seen.length * lines];
            LineGroup group = new LineGroup(size, d, first, lines);
            for (int i = 0; i < seen.length; i++) {
                group.read(values, n, (int)seen[i], in, i * lines);
            }
            float[] out = new float[2 * m * lines];
            for (int k = 0; k < m; k++) {
                for (int i = 0; i < low.length; i++) {
                    addScaled(out, k * lines, in, (2 * k + i) * lines, lines, low[i]);
                    addScaled(out, (m + k) * lines, in, (2 * k + i) * lines, lines, high[i]);
                }
            }
            for (int k = 0; k < 2 * m; k++) {
                group.write(out, k * lines, result, 2 * m, k);
            }
        });
        return result;
    }

    /** The lines of which {@link #analyze} made means and differences. @param n their length; size[d] is 2 m */
    float[] synthesize(float[] coefficients, int[] size, int d, int n) {
        int m = size[d] / 2;
        float[] result = new float[coefficients.length / (2 * m) * n];
        forEachGroup(coefficients.length / (2 * m), (int)Lattice.strides(size)[d], (first, lines) -> {
            float[] in = new float[2 * m * lines];
            LineGroup group = new LineGroup(size, d, first, lines);
            for (int k = 0; k < 2 * m; k++) {
                group.read(coefficients, 2 * m, k, in, k * lines);
            }
            float[] out = new float[n * lines];
            for (int x = 0; x < n; x++) {
                for (int i = x % 2; i < low.length; i += 2) {
                    int k = (x + low.length - 2 - i) / 2;
                    addScaled(out, x * lines, in, k * lines, lines, low[i]);
                    addScaled(out, x * lines, in, (m + k) * lines, lines, high[i]);
                }
            }
            for (int x = 0; x < n; x++) {
                group.write(out, x * lines, result, n, x);
            }
        });
        return result;
    }

    private static void addScaled(float[] sum, int at, float[] values, int first, int count, float weight) {
        for (int i = 0; i < count; i++) {
            sum[at + i] += weight * values[first + i];
        }
    }

    /** NB: groups never span a step of a slower dimension than the next one, so that their places follow from their first line. */
    private static void forEachGroup(int lines, int stride, Group group) {
        int run = stride == 1 ? lines : stride;
        int groupsOfRun = (run + LINES - 1) / LINES;
        IntStream groups = IntStream.range(0, lines / run * groupsOfRun);
        (lines < SMALL ? groups : groups.parallel()).forEach(i -> {
            int inRun = i % groupsOfRun * LINES;
            group.at(i / groupsOfRun * run + inRun, Math.min(LINES, run - inRun));
        });
    }

    @FunctionalInterface
    private interface Group {

        void at(int firstLine, int lines);
    }

    /** Lines beside each other along a dimension: rows that follow each other, or columns. */
    private static final class LineGroup {

        private final int stride;

        private final int first;

        private final int lines;

        LineGroup(int[] size, int d, int first, int lines) {
            this.stride = (int)Lattice.strides(size)[d];
            this.first = first;
            this.lines = lines;
        }

        /** Where the lines have their value at a position, if lines have a given length. */
        private int start(int length, int position) {
            return first / stride * stride * length + first % stride + position * stride;
        }

        void read(float[] from, int length, int position, float[] to, int at) {
            int start = start(length, position);
            if (stride > 1) {
                System.arraycopy(from, start, to, at, lines);
            } else {
                for (int line = 0; line < lines; line++) {
                    to[at + line] = from[start + line * length];
                }
            }
        }

        void write(float[] from, int at, float[] to, int length, int position) {
            int start = start(length, position);
            if (stride > 1) {
                System.arraycopy(from, at, to, start, lines);
            } else {
                for (int line = 0; line < lines; line++) {
                    to[start + line * length] = from[at + line];
                }
            }
        }
    }
}
