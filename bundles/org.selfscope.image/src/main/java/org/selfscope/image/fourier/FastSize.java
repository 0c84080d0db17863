package org.selfscope.image.fourier;

/** Sizes whose transforms are fast: even, with no prime factor above 5. */
public final class FastSize {

    /** The largest such size below 2^31. */
    private static final int LARGEST = 2_125_764_000;

    private FastSize() {
    }

    /**
     * The smallest fast size that is at least as large as a given one: what to pad an axis to.
     *
     * @param atLeast from 1 to 2 125 764 000
     */
    public static int of(int atLeast) {
        if (atLeast < 1 || atLeast > LARGEST) {
            throw new IllegalArgumentException("There is no fast size for an axis of " + atLeast + " samples.");
        }
        int size = atLeast + atLeast % 2;
        while (!isFast(size)) {
            size += 2;
        }
        return size;
    }

    /** Fast sizes for several axes. */
    public static int[] of(int[] atLeast) {
        int[] sizes = new int[atLeast.length];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = of(atLeast[d]);
        }
        return sizes;
    }

    private static boolean isFast(int size) {
        int rest = size;
        for (int prime : new int[]{2, 3, 5}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }
}
