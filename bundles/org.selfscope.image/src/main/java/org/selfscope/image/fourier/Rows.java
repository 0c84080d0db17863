package org.selfscope.image.fourier;

/** Where the rows of a window come from or go to; called from several threads, each row once. */
@FunctionalInterface
public interface Rows {

    /**
     * Fills a row with its values, or takes them.
     *
     * @param row number of the row along the first axis within the window, in the order of the second axis, then the third and so on
     * @param values holds the row
     * @param offset where the row starts
     */
    void at(int row, float[] values, int offset);
}
