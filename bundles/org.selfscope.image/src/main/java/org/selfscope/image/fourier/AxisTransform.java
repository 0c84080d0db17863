package org.selfscope.image.fourier;

import java.util.stream.IntStream;

import org.selfscope.image.Watch;

/**
 * The transforms of all lines of a spectrum along an axis other than the one that its rows have. The lines that start in one row are transformed in place, some
 * columns at a time; rows are brought into order by exchanging their references.
 */
final class AxisTransform {

    /** Columns that are transformed together, about: so few that they stay in fast memory, so many that vector instructions pay. */
    private static final int COLUMNS = 272;

    private final int[] size;

    private final int axis;

    private final LineTransform transform;

    /** Rows from one place along the axis to the next. */
    private final int stride;

    /** @param size of the block, in the order of the spectrum, as all windows. @param axis from 1 on */
    AxisTransform(int[] size, int axis) {
        this.size = size.clone();
        this.axis = axis;
        this.transform = LineTransform.of(size[axis]);
        this.stride = IntStream.range(1, axis).map(d -> size[d]).reduce(1, (a, b) -> a * b);
    }

    /** What is done with some columns of the rows that lines go through. */
    @FunctionalInterface
    private interface Columns {

        /** @param lines number of the lines */
        void at(int lines, int from, int to);
    }

    /** @param window outside of which, along the further axes, all is 0 */
    void forward(Spectrum spectrum, Window window, Watch watch) {
        int[] firstRows = firstRows(window);
        float[][][] re = ordered(spectrum.re(), firstRows);
        float[][][] im = ordered(spectrum.im(), firstRows);
        inParallel(watch, firstRows.length, spectrum.width(), (i, from, to) -> transform.transform(re[i], im[i], from, to));
    }

    /** Times the size. @param window outside of which, along the further axes, nothing is wanted */
    void inverse(Spectrum spectrum, Window window, Watch watch) {
        int[] firstRows = firstRows(window);
        float[][][] re = ordered(spectrum.re(), firstRows);
        float[][][] im = ordered(spectrum.im(), firstRows);
        inParallel(watch, firstRows.length, spectrum.width(), (i, from, to) -> transform.transform(im[i], re[i], from, to));
    }

    /**
     * Transforms, multiplies and transforms back, times the size, along the last axis: one after the other for some columns, while they are in
     * fast memory.
     *
     * @param conjugate whether to multiply by the conjugate
     */
    void filter(Spectrum spectrum, Spectrum transfer, boolean conjugate, Watch watch) {
        int[] firstRows = firstRows(Window.of(size));
        float[][][] re = ordered(spectrum.re(), firstRows);
        float[][][] im = ordered(spectrum.im(), firstRows);
        inParallel(watch, firstRows.length, spectrum.width(), (i, from, to) -> {
            transform.transform(re[i], im[i], from, to);
            for (int k = 0; k < size[axis]; k++) {
                int row = firstRows[i] + k * stride;
                Spectrum.multiply(re[i][k], im[i][k], transfer.re(row), transfer.im(row), conjugate, from, to);
            }
            transform.transform(transform.ordered(im[i]), transform.ordered(re[i]), from, to);
        });
        ordered(spectrum.re(), firstRows);
        ordered(spectrum.im(), firstRows);
    }

    /** The first rows of all lines whose places along the further axes are in a window. */
    private int[] firstRows(Window window) {
        return IntStream.of(window.places(axis + 1, size)).map(place -> place * stride * size[axis])
            .flatMap(start -> IntStream.range(start, start + stride)).toArray();
    }

    /** Brings the rows of lines into the order that the transform wants. @return for all lines their rows */
    private float[][][] ordered(float[][] rows, int[] firstRows) {
        float[][][] lines = new float[firstRows.length][size[axis]][];
        for (int i = 0; i < lines.length; i++) {
            for (int k = 0; k < size[axis]; k++) {
                lines[i][k] = rows[firstRows[i] + k * stride];
            }
            lines[i] = transform.ordered(lines[i]);
            for (int k = 0; k < size[axis]; k++) {
                rows[firstRows[i] + k * stride] = lines[i][k];
            }
        }
        return lines;
    }

    private static void inParallel(Watch watch, int count, int width, Columns columns) {
        int chunks = (width + COLUMNS - 1) / COLUMNS;
        watch.inParallel(count * chunks, task -> {
            int chunk = task % chunks;
            columns.at(task / chunks, (int)((long)chunk * width / chunks), (int)((chunk + 1L) * width / chunks));
        });
    }
}
