package org.selfscope.image.denoise;

import java.util.Arrays;

/**
 * Some stacks of patches, all with the same number of patches, that are transformed together. NB: arrays hold the same of all stacks, so that
 * loops over them become vector instructions; from patch to patch they are transformed in one order, within patches in the other.
 */
final class PatchStacks {

    /** How many stacks there is room for. */
    static final int STACKS = 32;

    private final PatchGrid grid;

    private final int[] offsets;

    private final PatchCosines[] cosines;

    private final int pixels;

    private int patches;

    /** For each patch: pixels of the patch, of each those of all stacks. */
    private final float[][] byPatch;

    /** For each pixel or coefficient: patches, of each those of all stacks. */
    private final float[][] byPixel;

    private final float[][] sparePixels;

    private float[] spareSum;

    private float[] spareDifference;

    /** @param most patches in a stack */
    PatchStacks(PatchGrid grid, int most) {
        this.grid = grid;
        this.offsets = grid.offsets();
        this.pixels = grid.patchPixels();
        this.cosines = Arrays.stream(grid.edge()).mapToObj(PatchCosines::new).toArray(PatchCosines[]::new);
        this.byPatch = new float[most][pixels * STACKS];
        this.byPixel = new float[pixels][most * STACKS];
        this.sparePixels = new float[Arrays.stream(grid.edge()).max().getAsInt()][most * STACKS];
        this.spareSum = new float[pixels * STACKS];
        this.spareDifference = new float[pixels * STACKS];
    }

    /** @param places of the patches: {@code k * STACKS + s} @param count of patches in a stack, a power of 2 */
    void gather(float[] image, int[] places, int count) {
        patches = count;
        for (int k = 0; k < patches; k++) {
            for (int p = 0; p < pixels; p++) {
                gather(image, places, k * STACKS, offsets[p], byPatch[k], p * STACKS);
            }
        }
    }

    private static void gather(float[] image, int[] places, int first, int offset, float[] to, int at) {
        for (int s = 0; s < STACKS; s++) {
            to[at + s] = image[places[first + s] + offset];
        }
    }

    void forward() {
        walsh();
        for (int k = 0; k < patches; k++) {
            for (int p = 0; p < pixels; p++) {
                System.arraycopy(byPatch[k], p * STACKS, byPixel[p], k * STACKS, STACKS);
            }
        }
        cosines(true);
    }

    void inverse() {
        cosines(false);
        for (int k = 0; k < patches; k++) {
            for (int p = 0; p < pixels; p++) {
                System.arraycopy(byPixel[p], k * STACKS, byPatch[k], p * STACKS, STACKS);
            }
        }
        walsh();
    }

    private void cosines(boolean forward) {
        int apart = 1;
        for (int d = 0; d < cosines.length; d++) {
            int edge = grid.edge()[d];
            for (int p = 0; p < pixels; p++) {
                boolean isFirst = p / apart % edge == 0;
                if (isFirst && forward) {
                    cosines[d].forward(byPixel, p, apart, sparePixels, patches * STACKS);
                } else if (isFirst) {
                    cosines[d].inverse(byPixel, p, apart, sparePixels, patches * STACKS);
                }
            }
            apart *= edge;
        }
    }

    /** The orthonormal Walsh-Hadamard transform from patch to patch, its own inverse. */
    private void walsh() {
        float scale = (float)Math.sqrt(0.5);
        for (int half = 1; half < patches; half *= 2) {
            for (int k = 0; k < patches; k++) {
                if ((k & half) == 0) {
                    float[] a = byPatch[k];
                    float[] b = byPatch[k + half];
                    PatchCosines.combine(a, b, scale, scale, spareSum, a.length);
                    PatchCosines.combine(a, b, scale, -scale, spareDifference, a.length);
                    byPatch[k] = spareSum;
                    byPatch[k + half] = spareDifference;
                    spareSum = a;
                    spareDifference = b;
                }
            }
        }
    }

    /** Coefficients of a frequency: number {@code k * STACKS + s}. As many as {@link #count()} are valid. */
    float[] coefficients(int frequency) {
        return byPixel[frequency];
    }

    /** Of the coefficients of a frequency in all stacks. */
    int count() {
        return patches * STACKS;
    }

    int pixels() {
        return pixels;
    }

    int patches() {
        return patches;
    }

    /** The pixels of a patch in all stacks: number {@code p * STACKS + s}. */
    float[] patch(int k) {
        return byPatch[k];
    }
}
