package org.selfscope.image.fourier;

import java.util.Arrays;

/**
 * Some columns of a plane of real values as lines of complex numbers: the first half of the columns are the real parts, the second half the
 * imaginary ones. The spectra of the columns a and b of a line z follow by {@code A(k) = (Z(k) + conj Z(n-k)) / 2} and
 * {@code B(k) = (Z(k) - conj Z(n-k)) / 2 i}.
 */
final class ColumnBatch {

    /** Numbers of a line that are moved together, and lines: all of them fit into the fastest memory. */
    private static final int TILE = 32;

    private static final int LINES = 16;

    private final int length;

    private final float[][] re;

    private final float[][] im;

    /** Parts of the spectra of the first columns of some lines. */
    private final float[] aRe = new float[LINES * TILE];

    private final float[] aIm = new float[LINES * TILE];

    /** Those of the second columns. */
    private final float[] bRe = new float[LINES * TILE];

    private final float[] bIm = new float[LINES * TILE];

    private Window window;

    private int plane;

    /** Where in the spectrum the first column of the window is. */
    private int place;

    private int first;

    private int columns;

    /** @param lines most of them */
    ColumnBatch(int length, int lines) {
        this.length = length;
        this.re = new float[length][lines];
        this.im = new float[length][lines];
    }

    /**
     * @param ofColumns along the columns first
     * @param ofWindow number of the plane within the window
     * @param inSpectrum row of the spectrum for the first column of that plane
     * @param from first column within the window
     * @param to end of the columns, exclusive
     */
    void begin(Window ofColumns, int ofWindow, int inSpectrum, int from, int to) {
        this.window = ofColumns;
        this.plane = ofWindow;
        this.place = inSpectrum;
        this.first = from;
        this.columns = to - from;
    }

    /** Number of lines. */
    int count() {
        return (columns + 1) / 2;
    }

    /** At each place the real parts of all lines. */
    float[][] re() {
        return re;
    }

    float[][] im() {
        return im;
    }

    /** Fills the lines with values, and with zeros outside of the window. */
    void read(Rows source) {
        int start = window.min()[0];
        int height = window.size()[0];
        clear(0, start);
        clear(start + height, length);
        for (int y = 0; y < height; y++) {
            im[start + y][count() - 1] = 0; // NB: the last line has no second column if their number is odd
            source.at(plane * height + y, first, count(), re[start + y], 0);
            source.at(plane * height + y, first + count(), columns - count(), im[start + y], 0);
        }
    }

    private void clear(int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(re[i], 0, count(), 0);
            Arrays.fill(im[i], 0, count(), 0);
        }
    }

    /** Hands over the values. */
    void write(float[][] samplesRe, float[][] samplesIm, Rows target) {
        int start = window.min()[0];
        int height = window.size()[0];
        for (int y = 0; y < height; y++) {
            target.at(plane * height + y, first, count(), samplesRe[start + y], 0);
            target.at(plane * height + y, first + count(), columns - count(), samplesIm[start + y], 0);
        }
    }

    /** From the spectra of the lines to those of the columns. */
    void split(float[][] zRe, float[][] zIm, Spectrum spectrum) {
        for (int line = 0; line < count(); line += LINES) {
            int lines = Math.min(LINES, count() - line);
            for (int k = 0; k < spectrum.width(); k += TILE) {
                int tile = Math.min(TILE, spectrum.width() - k);
                for (int i = 0; i < tile; i++) {
                    int opposite = k + i == 0 ? 0 : length - k - i;
                    split(zRe[k + i], zIm[k + i], zRe[opposite], zIm[opposite], line, lines, i);
                }
                for (int j = 0; j < lines; j++) {
                    int a = place + first + line + j;
                    System.arraycopy(aRe, j * TILE, spectrum.re(a), k, tile);
                    System.arraycopy(aIm, j * TILE, spectrum.im(a), k, tile);
                    if (hasSecond(line + j)) {
                        System.arraycopy(bRe, j * TILE, spectrum.re(a + count()), k, tile);
                        System.arraycopy(bIm, j * TILE, spectrum.im(a + count()), k, tile);
                    }
                }
            }
        }
    }

    private void split(float[] re1, float[] im1, float[] re2, float[] im2, int line, int lines, int i) {
        for (int j = 0; j < lines; j++) {
            float r = 0.5f * re1[line + j];
            float s = 0.5f * im1[line + j];
            float t = 0.5f * re2[line + j];
            float u = 0.5f * im2[line + j];
            aRe[j * TILE + i] = r + t;
            aIm[j * TILE + i] = s - u;
            bRe[j * TILE + i] = s + u;
            bIm[j * TILE + i] = t - r;
        }
    }

    private boolean hasSecond(int line) {
        return count() + line < columns;
    }

    /** From the spectra of the columns, times a factor, to those of the lines. */
    void join(Spectrum spectrum, float factor) {
        for (int line = 0; line < count(); line += LINES) {
            int lines = Math.min(LINES, count() - line);
            for (int k = 0; k < spectrum.width(); k += TILE) {
                int tile = Math.min(TILE, spectrum.width() - k);
                for (int j = 0; j < lines; j++) {
                    int a = place + first + line + j;
                    System.arraycopy(spectrum.re(a), k, aRe, j * TILE, tile);
                    System.arraycopy(spectrum.im(a), k, aIm, j * TILE, tile);
                    // NB: a second column that is missing becomes an imaginary part that nobody looks at.
                    int b = hasSecond(line + j) ? a + count() : a;
                    System.arraycopy(spectrum.re(b), k, bRe, j * TILE, tile);
                    System.arraycopy(spectrum.im(b), k, bIm, j * TILE, tile);
                }
                for (int i = 0; i < tile; i++) {
                    int opposite = k + i == 0 ? 0 : length - k - i;
                    join(re[k + i], im[k + i], re[opposite], im[opposite], line, lines, i, factor);
                }
            }
        }
    }

    /** NB: what is its own opposite is real for both columns, but for rounding. */
    private void join(float[] re1, float[] im1, float[] re2, float[] im2, int line, int lines, int i, float factor) {
        boolean isOwnOpposite = re1 == re2;
        for (int j = 0; j < lines; j++) {
            float r = factor * aRe[j * TILE + i];
            float s = isOwnOpposite ? 0 : factor * aIm[j * TILE + i];
            float t = factor * bRe[j * TILE + i];
            float u = isOwnOpposite ? 0 : factor * bIm[j * TILE + i];
            re2[line + j] = r + u;
            im2[line + j] = t - s;
            re1[line + j] = r - u;
            im1[line + j] = s + t;
        }
    }
}
