package org.selfscope.image.fourier;

/**
 * Lines of complex numbers that are transformed together.
 *
 * @param re at each place the real parts of all lines, arrays of the same length
 * @param im at each place the imaginary parts
 */
record Lines(float[][] re, float[][] im) {

    /** Of zeros. */
    static Lines of(int length, int count) {
        return new Lines(new float[length][count], new float[length][count]);
    }

    /** The transforms of the first lines. @return the same arrays in another order */
    Lines forward(LineTransform transform, int count) {
        Lines ordered = new Lines(transform.ordered(re), transform.ordered(im));
        transform.transform(ordered.re, ordered.im, 0, count);
        return ordered;
    }

    /** Back, times their length. @return the same arrays in another order */
    Lines inverse(LineTransform transform, int count) {
        Lines ordered = new Lines(transform.ordered(re), transform.ordered(im));
        transform.transform(ordered.im, ordered.re, 0, count);
        return ordered;
    }

    /** @param conjugate whether with their conjugates */
    void multiply(Lines others, boolean conjugate, int count) {
        for (int k = 0; k < re.length; k++) {
            Spectrum.multiply(re[k], im[k], others.re[k], others.im[k], conjugate, 0, count);
        }
    }

    /** Fills a part of others: what lines have at some places becomes the places that lines have. */
    void turn(int firstPlace, int places, Lines target, int targetPlace, int count) {
        Transposition.turn(re, firstPlace, places, target.re, targetPlace, count);
        Transposition.turn(im, firstPlace, places, target.im, targetPlace, count);
    }
}
