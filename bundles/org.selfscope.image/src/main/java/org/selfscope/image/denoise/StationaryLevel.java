package org.selfscope.image.denoise;

import java.util.stream.IntStream;

import org.selfscope.image.Lattice;

/**
 * One level of the stationary wavelet transform along one dimension of a periodic block (the algorithme à trous; Nason and Silverman, The
 * stationary wavelet transform, 1995): every value gets a mean and a difference, so that all shifts against the wavelets are there. The
 * inverse is the mean of what the two halves of the coefficients reconstruct.
 */
final class StationaryLevel {

    private final float[] low;

    private final float[] high;

    private final int[] size;

    private final int width;

    private final long[] stride;

    /** @param size of the block */
    StationaryLevel(WaveletFamily family, int[] size) {
        low = family.lowPass();
        high = family.highPass();
        this.size = size.clone();
        this.width = size[0];
        this.stride = Lattice.strides(size);
    }

    /** @param dilation how far apart the values are that a filter sees: 2^level */
    void analyze(float[] values, int d, int dilation, float[] means, float[] differences) {
        int length = low.length;
        rows().forEach(row -> {
            int at = row * width;
            int[] places = new int[length];
            float[] seen = d == 0 ? around(values, at, 0, (length - 1) * dilation) : values;
            for (int i = 0; i < length; i++) {
                places[i] = d == 0 ? i * dilation : place(row, d, (long)i * dilation);
            }
            combine(seen, places, low, true, means, at, width);
            combine(seen, places, high, true, differences, at, width);
        });
    }

    /** @param wanted whether a row is */
    void synthesize(float[] means, float[] differences, int d, int dilation, float[] values, boolean[] wanted) {
        int length = low.length;
        float[] halfLow = halved(low);
        float[] halfHigh = halved(high);
        rows().filter(row -> wanted[row]).forEach(row -> {
            int at = row * width;
            int[] places = new int[length];
            int before = (length - 1) * dilation;
            for (int i = 0; i < length; i++) {
                places[i] = d == 0 ? before - i * dilation : place(row, d, -(long)i * dilation);
            }
            combine(d == 0 ? around(means, at, before, 0) : means, places, halfLow, true, values, at, width);
            combine(d == 0 ? around(differences, at, before, 0) : differences, places, halfHigh, false, values, at, width);
        });
    }

    private IntStream rows() {
        return IntStream.range(0, IntStream.of(size).skip(1).reduce(1, (a, b) -> a * b)).parallel();
    }

    private static float[] halved(float[] filter) {
        float[] half = filter.clone();
        for (int i = 0; i < half.length; i++) {
            half[i] /= 2;
        }
        return half;
    }

    /** Where the row starts that lies some steps further along a dimension. */
    private int place(int row, int d, long steps) {
        long start = (long)row * width;
        long position = start / stride[d] % size[d];
        return (int)(start + (Math.floorMod(position + steps, (long)size[d]) - position) * stride[d]);
    }

    /** A row, with so many values of its periodic continuation before and behind it. */
    private float[] around(float[] values, int at, int before, int behind) {
        float[] row = new float[before + width + behind];
        for (int i = 0; i < row.length;) {
            int from = Math.floorMod(i - before, width);
            int count = Math.min(width - from, row.length - i);
            System.arraycopy(values, at + from, row, i, count);
            i += count;
        }
        return row;
    }

    /** Sums of weighted values. @param begins whether they begin, or are added to what is there */
    private static void combine(float[] in, int[] places, float[] weights, boolean begins, float[] out, int at, int count) {
        if (begins) {
            begin(in, places[0], places[1], weights[0], weights[1], out, at, count);
        } else {
            add(in, places[0], places[1], weights[0], weights[1], out, at, count);
        }
        int i = 2;
        for (; i + 4 <= places.length; i += 4) {
            add(in, places, i, weights, out, at, count);
        }
        for (; i < places.length; i += 2) {
            add(in, places[i], places[i + 1], weights[i], weights[i + 1], out, at, count);
        }
    }

    private static void begin(float[] in, int p, int q, float v, float w, float[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] = v * in[p + i] + w * in[q + i];
        }
    }

    private static void add(float[] in, int p, int q, float v, float w, float[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] += v * in[p + i] + w * in[q + i];
        }
    }

    private static void add(float[] in, int[] places, int k, float[] weights, float[] out, int at, int count) {
        int a = places[k];
        int b = places[k + 1];
        int c = places[k + 2];
        int d = places[k + 3];
        float s = weights[k];
        float t = weights[k + 1];
        float u = weights[k + 2];
        float v = weights[k + 3];
        for (int i = 0; i < count; i++) {
            out[at + i] += (s * in[a + i] + t * in[b + i]) + (u * in[c + i] + v * in[d + i]);
        }
    }
}
