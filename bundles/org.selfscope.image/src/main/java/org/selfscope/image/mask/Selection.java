package org.selfscope.image.mask;

/** Order statistics without sorting (C. A. R. Hoare, Algorithm 65: FIND, 1961). */
public final class Selection {

    private Selection() {
    }

    /** The median of the first values, at least one, which change their places; of an even number the mean of the two in the middle. */
    public static float median(float[] values, int count) {
        int middle = count / 2;
        float upper = select(values, count, middle);
        if (count % 2 == 1) {
            return upper;
        }
        float lower = values[0];
        for (int i = 1; i < middle; i++) {
            lower = Math.max(lower, values[i]);
        }
        return (float)((lower + (double)upper) / 2);
    }

    /** Moves the value of a rank to its place, none that is larger before it and none that is smaller behind. */
    private static float select(float[] values, int count, int rank) {
        int from = 0;
        int to = count - 1;
        while (from < to) {
            float pivot = values[rank];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (pivot < values[j]) {
                    j--;
                }
                if (i <= j) {
                    float swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            from = j < rank ? i : from;
            to = rank < i ? j : to;
        }
        return values[rank];
    }
}
