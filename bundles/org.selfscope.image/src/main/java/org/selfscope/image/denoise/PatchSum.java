package org.selfscope.image.denoise;

/** The weighted sum of overlapping patches, each under a Kaiser window (beta 2), in a part of the block. For one thread. */
final class PatchSum {

    private static final double BETA = 2;

    private final PatchGrid grid;

    private final int[] offsets;

    private final float[] window;

    private final int first;

    private final float[] sums;

    /** Of the patches, at their first pixels. */
    private final float[] weights;

    /** Of nothing in the whole block. */
    PatchSum(PatchGrid grid) {
        this(grid, 0, grid.pixels());
    }

    /** Of nothing in a part. @param first pixel of the part @param length in pixels */
    PatchSum(PatchGrid grid, int first, int length) {
        this.grid = grid;
        this.offsets = grid.offsets();
        this.window = window(grid.edge());
        this.first = first;
        this.sums = new float[length];
        this.weights = new float[length];
    }

    /**
     * Adds stacks.
     *
     * @param places of the patches, {@code k * STACKS + s}
     * @param stackWeights of all stacks
     * @param count of stacks that are there; the others are left out
     */
    void add(PatchStacks stacks, int[] places, float[] stackWeights, int count) {
        for (int k = 0; k < stacks.patches(); k++) {
            int[] shifted = new int[count];
            for (int s = 0; s < count; s++) {
                shifted[s] = places[k * PatchStacks.STACKS + s] - first;
                weights[shifted[s]] += stackWeights[s];
            }
            add(stacks.patch(k), shifted, stackWeights);
        }
    }

    private void add(float[] patch, int[] places, float[] stackWeights) {
        for (int p = 0; p < offsets.length; p++) {
            int from = p * PatchStacks.STACKS;
            for (int s = 0; s < places.length; s++) {
                sums[places[s] + offsets[p]] += stackWeights[s] * window[p] * patch[from + s];
            }
        }
    }

    /** Adds a part of this part. */
    void add(PatchSum part) {
        int shift = part.first - first;
        for (int i = 0; i < part.sums.length; i++) {
            sums[shift + i] += part.sums[i];
        }
        for (int i = 0; i < part.weights.length; i++) {
            weights[shift + i] += part.weights[i];
        }
    }

    /** Of all patches that cover a pixel. NB: of the whole block, where every pixel is covered. */
    float[] means() {
        float[] spread = weights;
        for (int d = 0; d < grid.dimensions(); d++) {
            spread = spread(spread, d);
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = sums[i] / spread[i];
        }
        return means;
    }

    /** To the pixels of the patches along a dimension. */
    private float[] spread(float[] values, int d) {
        float[] along = window(grid.edge()[d]);
        int stride = (int)grid.stride()[d];
        int line = grid.size()[d] * stride;
        float[] spread = new float[values.length];
        for (int start = 0; start < values.length; start += line) {
            for (int k = 0; k < along.length; k++) {
                addShifted(values, start, along[k], spread, k * stride, line - k * stride);
            }
        }
        return spread;
    }

    private static void addShifted(float[] values, int from, float factor, float[] to, int shift, int count) {
        for (int i = 0; i < count; i++) {
            to[from + shift + i] += factor * values[from + i];
        }
    }

    /** Of all pixels of a patch, first dimension fastest. */
    static float[] window(int[] edge) {
        float[] window = {1};
        for (int e : edge) {
            float[] along = window(e);
            float[] shorter = window;
            window = new float[shorter.length * e];
            for (int i = 0; i < window.length; i++) {
                window[i] = shorter[i % shorter.length] * along[i / shorter.length];
            }
        }
        return window;
    }

    private static float[] window(int length) {
        float[] window = new float[length];
        for (int i = 0; i < length; i++) {
            double x = length == 1 ? 0 : 2.0 * i / (length - 1) - 1;
            window[i] = (float)(bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA));
        }
        return window;
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 30; k++) {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }
        return sum;
    }
}
