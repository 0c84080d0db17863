package org.selfscope.image.fourier;

/** Where the rows of a window come from or go to, part by part; called from several threads, each part once. */
@FunctionalInterface
public interface Rows {

    /**
     * Fills a part of a row with its values, or takes them.
     *
     * @param row number of the row along the first axis within the window, in the order of the second axis, then the third and so on
     * @param first where the part starts within the row of the window
     * @param count of the values of the part
     * @param values holds the part
     * @param offset where the part starts there
     */
    void at(int row, int first, int count, float[] values, int offset);

    /** The rows of a block, one after the other, are copied. @param width of the rows */
    static Rows from(float[] block, int width) {
        return (row, first, count, values, offset) -> System.arraycopy(block, row * width + first, values, offset, count);
    }

    /** The rows are copied to a block, one after the other. @param width of the rows */
    static Rows to(float[] block, int width) {
        return (row, first, count, values, offset) -> System.arraycopy(values, offset, block, row * width + first, count);
    }
}
