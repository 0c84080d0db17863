package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The rows of a block, each in an array of its own. NB: the compiler makes vector instructions only of loops over several arrays that all begin
 * at index 0 (measured with Java 17: a fifth of the time of the same loop with other offsets), so nothing here is read at an offset: to look at
 * the neighbour in a row, the row is copied, which takes next to no time.
 */
final class RowGrid {

    /** Parts of the rows that threads take on: enough for all cores, and always as many, so that sums have the same order. */
    private static final int PARTS = 16;

    /** Blocks of fewer pixels are done before other threads have begun. */
    private static final int SMALL = 1 << 13;

    /** Without dimensions of one pixel, but with one at least. */
    private final int[] size;

    /** Distance of neighbours along each dimension, in rows; 0 along the rows themselves. */
    private final int[] stride;

    private final int count;

    private final int parts;

    /** Does something with a range of rows. */
    interface Part {

        /** @param end behind the last row; returns what is to be summed up */
        double run(int first, int end);
    }

    /** Does something with one row after the other. */
    interface Visitor {

        /** Returns what is to be summed up. */
        double visit(int row);
    }

    /** The rows of blocks of some size. */
    RowGrid(int... blockSize) {
        int[] longer = Arrays.stream(blockSize).filter(s -> s > 1).toArray();
        size = longer.length == 0 ? new int[]{1} : longer;
        stride = new int[size.length];
        int rows = 1;
        for (int d = 1; d < size.length; d++) {
            stride[d] = rows;
            rows *= size[d];
        }
        count = rows;
        parts = (long)count * size[0] < SMALL ? 1 : Math.min(PARTS, count);
    }

    int dimensions() {
        return size.length;
    }

    /** Pixels of a row. */
    int length() {
        return size[0];
    }

    /** Number of rows. */
    int count() {
        return count;
    }

    float[][] allocate() {
        return new float[count][size[0]];
    }

    /** The values of a block, first dimension fastest. */
    float[][] rows(float[] values) {
        float[][] rows = allocate();
        for (int row = 0; row < count; row++) {
            System.arraycopy(values, row * size[0], rows[row], 0, size[0]);
        }
        return rows;
    }

    float[] values(float[][] rows) {
        float[] values = new float[count * size[0]];
        for (int row = 0; row < count; row++) {
            System.arraycopy(rows[row], 0, values, row * size[0], size[0]);
        }
        return values;
    }

    /** Whether another row comes before a row along a dimension other than the first. */
    boolean hasBefore(int row, int d) {
        return row / stride[d] % size[d] > 0;
    }

    /** Whether another row comes behind. */
    boolean hasBehind(int row, int d) {
        return row / stride[d] % size[d] < size[d] - 1;
    }

    /** How many rows further the next one along a dimension other than the first is. */
    int stride(int d) {
        return stride[d];
    }

    /** Runs through all rows on all cores. @return the sum of what comes out; its bits do not depend on the number of threads */
    double run(Part part) {
        double[] sums = new double[parts];
        IntStream all = IntStream.range(0, parts);
        (parts == 1 ? all : all.parallel()).forEach(i -> sums[i] = part.run(first(i), first(i + 1)));
        return Arrays.stream(sums).sum();
    }

    /**
     * Visits all rows on all cores. A row is prepared before it or any row in front of it along any dimension is visited, and shortly before,
     * so that much of it is still in the cache.
     *
     * @param prepare called once for each row; the returned value does not count
     * @param visitors makes one for each thread that is used in one go
     */
    double sweep(Visitor prepare, Supplier<Visitor> visitors) {
        int lead = Math.max(1, stride[stride.length - 1]);
        run((first, end) -> {
            IntStream.range(first, Math.min(first + lead, end)).forEach(prepare::visit);
            return 0;
        });
        return run((first, end) -> {
            Visitor visitor = visitors.get();
            double sum = 0;
            for (int row = first; row < end; row++) {
                if (row + lead < end) {
                    prepare.visit(row + lead);
                }
                sum += visitor.visit(row);
            }
            return sum;
        });
    }

    private int first(int part) {
        return (int)((long)part * count / parts);
    }
}
