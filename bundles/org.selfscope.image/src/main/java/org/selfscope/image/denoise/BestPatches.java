package org.selfscope.image.denoise;

import java.util.Arrays;

/** The most similar patches so far of each reference of a row. Of equally similar ones, those that were added first. */
final class BestPatches {

    private final int most;

    private final float limit;

    private final int[] places;

    private final float[] differences;

    /** Below which a difference is kept. */
    private final float[] worst;

    /** @param limit only patches that differ less are kept */
    BestPatches(int references, int most, float limit) {
        this.most = most;
        this.limit = limit;
        this.places = new int[references * most];
        this.differences = new float[references * most];
        this.worst = new float[references];
        Arrays.fill(differences, Float.POSITIVE_INFINITY);
        Arrays.fill(worst, limit);
    }

    /** Only smaller differences are among the best. */
    float worst(int reference) {
        return worst[reference];
    }

    /** @param difference smaller than the worst */
    void add(int reference, float difference, int place) {
        int first = reference * most;
        int i = first + most - 1;
        while (i > first && differences[i - 1] > difference) {
            differences[i] = differences[i - 1];
            places[i] = places[i - 1];
            i--;
        }
        differences[i] = difference;
        places[i] = place;
        worst[reference] = Math.min(limit, differences[first + most - 1]);
    }

    /** @param scale of the differences */
    PatchMatches matches(float scale) {
        for (int i = 0; i < differences.length; i++) {
            differences[i] *= scale;
        }
        return new PatchMatches(most, places, differences);
    }
}
