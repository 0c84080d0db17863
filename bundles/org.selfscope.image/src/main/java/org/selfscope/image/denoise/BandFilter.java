package org.selfscope.image.denoise;

import java.util.Arrays;

import java.util.Arrays;

import org.selfscope.image.Cancellation;

/** Filters the stacks of a band of references, those with equally many patches together. For one thread. */
final class BandFilter {

    private static final int STACKS = PatchStacks.STACKS;

    private final StackFilter filter;

    private final float[] image;

    private final float[] guide;

    private final PatchBand band;

    private final PatchSum sum;

    private PatchStacks stacks;

    private PatchStacks guides;

    /** Of the patches of the stacks that are filtered together: {@code k * STACKS + s}. */
    private int[] places;

    /** What the coefficients of a frequency are multiplied by. */
    private float[] factors;

    /** Sums of their squares over frequencies, then over patches. */
    private float[] squares;

    BandFilter(StackFilter filter, float[] image, float[] guide, PatchBand band) {
        this.filter = filter;
        this.image = image;
        this.guide = guide;
        this.band = band;
        this.sum = new PatchSum(filter.grid(), band.first(), band.length());
    }

    PatchSum sum(Cancellation cancellation) {
        for (int row = band.from(); row < band.to(); row++) {
            add(filter.rows().get(row, cancellation), cancellation);
        }
        return sum;
    }

    private void add(PatchMatches matches, Cancellation cancellation) {
        if (stacks == null) {
            stacks = new PatchStacks(filter.grid(), matches.most());
            guides = image == guide ? stacks : new PatchStacks(filter.grid(), matches.most());
            places = new int[matches.most() * STACKS];
            factors = new float[places.length];
            squares = new float[places.length];
        }
        for (int patches = 1; patches <= matches.most(); patches *= 2) {
            int count = 0;
            for (int r = 0; r < matches.references(); r++) {
                if (matches.count(r, filter.limit()) == patches) {
                    put(matches, r, patches, count++);
                }
                if (count == STACKS || count > 0 && r == matches.references() - 1) {
                    cancellation.check();
                    filter(patches, count);
                    count = 0;
                }
            }
        }
    }

    private void put(PatchMatches matches, int reference, int patches, int stack) {
        for (int k = 0; k < patches; k++) {
            places[k * STACKS + stack] = matches.place(reference, k);
        }
    }

    /** NB: where there are fewer stacks than there is room for, others are transformed in vain. */
    private void filter(int patches, int count) {
        stacks.gather(image, places, patches);
        stacks.forward();
        if (guides != stacks) {
            guides.gather(guide, places, patches);
            guides.forward();
        }
        Arrays.fill(squares, 0);
        for (int f = 0; f < stacks.pixels(); f++) {
            shrink(f);
        }
        stacks.inverse();
        sum.add(stacks, places, weights(), count);
    }

    private void shrink(int frequency) {
        int count = stacks.count();
        filter.shrinkage().factors(guides.coefficients(frequency), factors, count);
        if (frequency == 0) {
            Arrays.fill(factors, 0, STACKS, 1);
        }
        addSquares(factors, squares, count);
        multiply(stacks.coefficients(frequency), factors, count);
    }

    private static void addSquares(float[] factors, float[] squares, int count) {
        for (int i = 0; i < count; i++) {
            squares[i] += factors[i] * factors[i];
        }
    }

    private static void multiply(float[] coefficients, float[] factors, int count) {
        for (int i = 0; i < count; i++) {
            coefficients[i] *= factors[i];
        }
    }

    /** Of each stack: the inverse of the part of the noise that is left in it. */
    private float[] weights() {
        float[] weights = new float[STACKS];
        for (int i = 0; i < stacks.count(); i++) {
            weights[i % STACKS] += squares[i];
        }
        for (int s = 0; s < STACKS; s++) {
            weights[s] = 1 / weights[s];
        }
        return weights;
    }
}
