package org.selfscope.image.fourier;

/**
 * The discrete Fourier transform {@code F(k) = sum of f(x) exp(-2 pi i k x / n)} of many lines of complex numbers at once. An array holds
 * what all lines have at one place. Immutable, usable from several threads.
 */
sealed interface LineTransform permits MixedRadix, Chirp {

    /** The fastest one. @param length at least 1 */
    static LineTransform of(int length) {
        return MixedRadix.isPossible(length) ? new MixedRadix(length) : new Chirp(length);
    }

    /** The order in which the transform wants the samples: at place i the sample {@code order()[i]}. Not to be changed. */
    int[] order();

    /**
     * Transforms in place. With real and imaginary parts exchanged it is the inverse, times the length.
     *
     * @param re real parts, samples in the {@link #order}; gets those of the frequencies 0, 1, ...
     * @param im imaginary parts
     * @param from first line of the arrays
     * @param to end of the lines, exclusive
     */
    void transform(float[][] re, float[][] im, int from, int to);

    /** A copy of arrays in the order that the transform wants. */
    default float[][] ordered(float[][] samples) {
        int[] order = order();
        float[][] ordered = new float[samples.length][];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = samples[order[i]];
        }
        return ordered;
    }
}
