package org.selfscope.image.denoise;

/**
 * The patches most like each reference patch of a row, the most similar first; the reference itself is the first of all.
 *
 * @param most for each reference
 * @param places of the first pixels of the patches, {@code most} for each reference; not copied
 * @param differences their mean squared differences to the reference, infinite where there is no patch; not copied
 */
record PatchMatches(int most, int[] places, float[] differences) {

    int references() {
        return places.length / most;
    }

    int place(int reference, int match) {
        return places[reference * most + match];
    }

    /** How many patches are stacked: as many as do not differ more than the limit, rounded down to a power of 2. */
    int count(int reference, float limit) {
        int count = 1;
        while (2 * count <= most && differences[reference * most + 2 * count - 1] <= limit) {
            count *= 2;
        }
        return count;
    }
}
