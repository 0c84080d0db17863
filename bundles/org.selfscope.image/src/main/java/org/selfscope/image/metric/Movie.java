package org.selfscope.image.metric;

import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.util.Intervals;

/**
 * Two movies as series of fields: the pixels of some rows of X at one time. Fields of one place follow each other in time, so that files
 * are read in their order, and are no larger than {@value #FIELD} pixels unless they shall be whole planes.
 *
 * @param width pixels along X
 * @param rows along Y and all other axes before Time
 * @param frames along Time
 * @param later positions along the axes after Time
 */
record Movie(Comparison comparison, int width, long rows, long frames, long later) {

    private static final int FIELD = 1 << 22;

    /** Rows that one thread reads. */
    private static final int CHUNK = 16;

    /** @throws RestorationException of kind IMAGE if there are fewer frames than needed */
    static Movie of(Comparison comparison, int needed) {
        Side side = comparison.reference();
        int time = side.dimension(AxisType.TIME);
        long frames = time < 0 ? 1 : side.pixels().dimension(time);
        if (frames < needed) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + side.image().name() + "\" has " + frames
                + " frames, but scores over time need " + needed + ".", "Compare movies with an axis Time.");
        }
        long rows = 1;
        for (int d = 1; d < time; d++) {
            rows *= side.pixels().dimension(d);
        }
        int width = Math.toIntExact(side.pixels().dimension(0));
        return new Movie(comparison, width, rows, frames, Intervals.numElements(side.pixels()) / width / rows / frames);
    }

    /** Rows of a field of which there are whole numbers in all rows: at most {@value #FIELD} pixels, but one row at least. */
    int fieldRows() {
        return (int)Math.min(rows, Math.max(1, FIELD / width));
    }

    /** Rows of an XY plane. */
    int planeRows() {
        return Math.toIntExact(comparison.reference().pixels().dimension(1));
    }

    /** Visits the first row of every field, in order. @param height of a field, in rows; the last one may have fewer */
    void forEachField(int height, LongConsumer firstRow) {
        for (long l = 0; l < later; l++) {
            for (long row = 0; row < rows; row += height) {
                firstRow.accept(row + l * rows * frames);
            }
        }
    }

    /** Rows of the field that begins at a row. */
    int heightAt(long firstRow, int height) {
        return (int)Math.min(height, rows - firstRow % rows);
    }

    /** Takes the rows of a field at one time, in any order, several at once. */
    @FunctionalInterface
    interface RowVisitor {

        /** @param offset of the row in the field, in pixels */
        void row(int offset, double[] x, double[] y);
    }

    /** Visits the rows of a field at a time. */
    void visit(long firstRow, int height, long frame, RowVisitor visitor) {
        comparison.cancellation().check();
        IntStream.range(0, (height + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            Side.RowSource image = comparison.image().rows();
            Side.RowSource reference = comparison.reference().rows();
            double[] x = new double[width];
            double[] y = new double[width];
            for (int row = chunk * CHUNK; row < Math.min(height, (chunk + 1) * CHUNK); row++) {
                image.read(firstRow + row + frame * rows, 0, width, x);
                reference.read(firstRow + row + frame * rows, 0, width, y);
                visitor.row(row * width, x, y);
            }
        });
    }
}
