package org.selfscope.image.fourier;

import java.util.Arrays;

/**
 * Some columns of a plane of real values as lines of complex numbers: the first half of the columns are the real parts, the second half the
 * imaginary ones.
 */
final class ColumnBatch {

    private final int length;

    private final float[][] re;

    private final float[][] im;

    private final PairTile tile = new PairTile();

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
        inTiles(spectrum.width(), (line, lines, k, frequencies) -> {
            for (int i = 0; i < frequencies; i++) {
                int opposite = opposite(k + i);
                tile.split(zRe[k + i], zIm[k + i], zRe[opposite], zIm[opposite], line, lines, i);
            }
            for (int j = 0; j < lines; j++) {
                tile.store(j, spectrum, row(line + j), secondRow(line + j), k, frequencies);
            }
        });
    }

    /** From the spectra of the columns, times a factor, to those of the lines. */
    void join(Spectrum spectrum, float factor) {
        inTiles(spectrum.width(), (line, lines, k, frequencies) -> {
            for (int j = 0; j < lines; j++) {
                tile.load(j, spectrum, row(line + j), secondRow(line + j), k, frequencies);
            }
            for (int i = 0; i < frequencies; i++) {
                int opposite = opposite(k + i);
                tile.join(re[k + i], im[k + i], re[opposite], im[opposite], line, lines, i, factor);
            }
        });
    }

    /** What is done with some frequencies of some lines. */
    @FunctionalInterface
    private interface Part {

        void at(int line, int lines, int k, int frequencies);
    }

    private void inTiles(int width, Part part) {
        for (int line = 0; line < count(); line += PairTile.LINES) {
            for (int k = 0; k < width; k += PairTile.WIDTH) {
                part.at(line, Math.min(PairTile.LINES, count() - line), k, Math.min(PairTile.WIDTH, width - k));
            }
        }
    }

    private int opposite(int k) {
        return k == 0 ? 0 : length - k;
    }

    /** Of the first column of a line, in the spectrum. */
    private int row(int line) {
        return place + first + line;
    }

    /** Of the second column, or again the first one, whose imaginary part nobody looks at, if their number is odd. */
    private int secondRow(int line) {
        return row(count() + line < columns ? count() + line : line);
    }
}
