package org.selfscope.image.fourier;

import java.util.Arrays;

/**
 * Some rows of real values as lines of complex numbers: each two rows are the real and the imaginary part of a line z. The spectra of rows a
 * and b follow from that of their line by {@code A(k) = (Z(k) + conj Z(n-k)) / 2} and {@code B(k) = (Z(k) - conj Z(n-k)) / 2 i}.
 */
final class RowBatch {

    /** Lines that are moved together: their numbers fill a line of the cache. */
    static final int ADJACENT = 16;

    /** Numbers of a line that are moved together. */
    private static final int TILE = 32;

    private final int length;

    private final float[][] re;

    private final float[][] im;

    private final float[] tile;

    private Window window;

    private int[] places;

    private int first;

    private int rows;

    /** @param lines most of them */
    RowBatch(int length, int lines) {
        this.length = length;
        this.re = new float[length][lines];
        this.im = new float[length][lines];
        this.tile = new float[2 * ADJACENT * length];
    }

    /** @param places of all rows in the spectrum. @param firstRow of the window for this batch */
    void begin(Window ofRows, int[] ofPlaces, int firstRow) {
        this.window = ofRows;
        this.places = ofPlaces;
        this.first = firstRow;
        this.rows = Math.min(2 * re[0].length, places.length - first);
    }

    /** Number of lines. */
    int count() {
        return (rows + 1) / 2;
    }

    /** At each place the real parts of all lines. */
    float[][] re() {
        return re;
    }

    float[][] im() {
        return im;
    }

    /** Fills the lines with rows, and with zeros outside of the window. */
    void read(Rows source) {
        int start = window.min()[0];
        int width = window.size()[0];
        clear(0, start);
        clear(start + width, length);
        for (int line = 0; line < count(); line += ADJACENT) {
            int lines = Math.min(ADJACENT, count() - line);
            for (int row = 2 * line; row < 2 * (line + lines); row++) {
                if (row < rows) {
                    source.at(first + row, tile, (row - 2 * line) * width);
                } else {
                    Arrays.fill(tile, (row - 2 * line) * width, (row - 2 * line + 1) * width, 0);
                }
            }
            for (int i = 0; i < width; i++) {
                fromTile(re[start + i], im[start + i], i, width, line, lines);
            }
        }
    }

    private void clear(int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(re[i], 0);
            Arrays.fill(im[i], 0);
        }
    }

    private void fromTile(float[] a, float[] b, int i, int width, int line, int lines) {
        for (int j = 0; j < lines; j++) {
            a[line + j] = tile[2 * j * width + i];
            b[line + j] = tile[(2 * j + 1) * width + i];
        }
    }

    /** Hands over the rows, times a factor. */
    void write(float[][] samplesRe, float[][] samplesIm, Rows target, float factor) {
        int width = window.size()[0];
        for (int line = 0; line < count(); line += ADJACENT) {
            int lines = Math.min(ADJACENT, count() - line);
            for (int i = 0; i < width; i++) {
                toTile(samplesRe[window.min()[0] + i], samplesIm[window.min()[0] + i], i, width, line, lines, factor);
            }
            for (int row = 2 * line; row < Math.min(rows, 2 * (line + lines)); row++) {
                target.at(first + row, tile, (row - 2 * line) * width);
            }
        }
    }

    private void toTile(float[] a, float[] b, int i, int width, int line, int lines, float factor) {
        for (int j = 0; j < lines; j++) {
            tile[2 * j * width + i] = factor * a[line + j];
            tile[(2 * j + 1) * width + i] = factor * b[line + j];
        }
    }

    /** From the spectra of the lines to those of the rows. */
    void split(float[][] frequenciesRe, float[][] frequenciesIm, Spectrum spectrum) {
        for (int k = 0; k < spectrum.width(); k += TILE) {
            for (int line = 0; line < count(); line++) {
                split(frequenciesRe, frequenciesIm, line, k, Math.min(spectrum.width(), k + TILE), spectrum);
            }
        }
    }

    private void split(float[][] zRe, float[][] zIm, int line, int from, int to, Spectrum spectrum) {
        int a = places[first + 2 * line];
        float[] aRe = spectrum.re(a);
        float[] aIm = spectrum.im(a);
        float[] bRe = secondRow(line, spectrum.re(), spectrum.width());
        float[] bIm = secondRow(line, spectrum.im(), spectrum.width());
        for (int k = from; k < to; k++) {
            int opposite = k == 0 ? 0 : length - k;
            float re1 = zRe[k][line];
            float im1 = zIm[k][line];
            float re2 = zRe[opposite][line];
            float im2 = zIm[opposite][line];
            aRe[k] = 0.5f * (re1 + re2);
            aIm[k] = 0.5f * (im1 - im2);
            bRe[k] = 0.5f * (im1 + im2);
            bIm[k] = 0.5f * (re2 - re1);
        }
    }

    /** Zeros to be thrown away if there is no second row. */
    private float[] secondRow(int line, float[][] rowsOfSpectrum, int width) {
        int row = 2 * line + 1;
        return row < rows ? rowsOfSpectrum[places[first + row]] : new float[width];
    }

    /** From the spectra of the rows to those of the lines. */
    void join(Spectrum spectrum) {
        for (int k = 0; k < spectrum.width(); k += TILE) {
            for (int line = 0; line < count(); line++) {
                join(line, k, Math.min(spectrum.width(), k + TILE), spectrum);
            }
        }
    }

    /** NB: what is its own opposite is real for both rows, but for rounding. */
    private void join(int line, int from, int to, Spectrum spectrum) {
        int a = places[first + 2 * line];
        float[] aRe = spectrum.re(a);
        float[] aIm = spectrum.im(a);
        float[] bRe = secondRow(line, spectrum.re(), spectrum.width());
        float[] bIm = secondRow(line, spectrum.im(), spectrum.width());
        for (int k = from; k < to; k++) {
            int opposite = k == 0 ? 0 : length - k;
            re[opposite][line] = aRe[k] + bIm[k];
            im[opposite][line] = bRe[k] - aIm[k];
            re[k][line] = opposite == k ? aRe[k] : aRe[k] - bIm[k];
            im[k][line] = opposite == k ? bRe[k] : aIm[k] + bRe[k];
        }
    }
}
