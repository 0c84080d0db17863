package org.selfscope.image.fourier;

/**
 * A part of the spectra of two columns a and b for each of some lines z = a + i b. They follow from the spectra of the lines by
 * {@code A(k) = (Z(k) + conj Z(n-k)) / 2} and {@code B(k) = (Z(k) - conj Z(n-k)) / 2 i}. All of a tile fits into the fastest memory, so that
 * numbers are turned there from lines that lie side by side to rows.
 */
final class PairTile {

    /** Frequencies of a tile. */
    static final int WIDTH = 32;

    static final int LINES = 16;

    private final float[] aRe = new float[LINES * WIDTH];

    private final float[] aIm = new float[LINES * WIDTH];

    private final float[] bRe = new float[LINES * WIDTH];

    private final float[] bIm = new float[LINES * WIDTH];

    /**
     * Takes one frequency of lines apart.
     *
     * @param re1 real parts of the lines at the frequency; re2 those at the opposite one
     * @param line first of them
     * @param i place of the frequency in the tile
     */
    void split(float[] re1, float[] im1, float[] re2, float[] im2, int line, int lines, int i) {
        for (int j = 0; j < lines; j++) {
            float r = 0.5f * re1[line + j];
            float s = 0.5f * im1[line + j];
            float t = 0.5f * re2[line + j];
            float u = 0.5f * im2[line + j];
            aRe[j * WIDTH + i] = r + t;
            aIm[j * WIDTH + i] = s - u;
            bRe[j * WIDTH + i] = s + u;
            bIm[j * WIDTH + i] = t - r;
        }
    }

    /**
     * Puts one frequency of lines together, times a factor. NB: what is its own opposite is real for both columns, but for rounding.
     *
     * @see #split
     */
    void join(float[] re1, float[] im1, float[] re2, float[] im2, int line, int lines, int i, float factor) {
        boolean isOwnOpposite = re1 == re2;
        for (int j = 0; j < lines; j++) {
            float r = factor * aRe[j * WIDTH + i];
            float s = isOwnOpposite ? 0 : factor * aIm[j * WIDTH + i];
            float t = factor * bRe[j * WIDTH + i];
            float u = isOwnOpposite ? 0 : factor * bIm[j * WIDTH + i];
            re2[line + j] = r + u;
            im2[line + j] = t - s;
            re1[line + j] = r - u;
            im1[line + j] = s + t;
        }
    }

    /** Writes what belongs to a line. @param a row of its first column; b that of the second, the same if there is none. @param k first frequency */
    void store(int line, Spectrum spectrum, int a, int b, int k, int count) {
        System.arraycopy(bRe, line * WIDTH, spectrum.re(b), k, count);
        System.arraycopy(bIm, line * WIDTH, spectrum.im(b), k, count);
        System.arraycopy(aRe, line * WIDTH, spectrum.re(a), k, count);
        System.arraycopy(aIm, line * WIDTH, spectrum.im(a), k, count);
    }

    /** Reads what belongs to a line. @see #store */
    void load(int line, Spectrum spectrum, int a, int b, int k, int count) {
        System.arraycopy(spectrum.re(a), k, aRe, line * WIDTH, count);
        System.arraycopy(spectrum.im(a), k, aIm, line * WIDTH, count);
        System.arraycopy(spectrum.re(b), k, bRe, line * WIDTH, count);
        System.arraycopy(spectrum.im(b), k, bIm, line * WIDTH, count);
    }
}
