package org.selfscope.image.pair;

import java.util.Arrays;

import org.selfscope.image.Lattice;

/**
 * The whole cells of an array: what is left over at the far end of an axis belongs to none.
 *
 * @param size of the array, first dimension fastest
 * @param cell pixels of a cell along each dimension, 1 or 2
 */
record Cells(int[] size, int[] cell) {

    /** Cells of two pixels along every dimension. */
    static Cells of2(int... size) {
        int[] cell = new int[size.length];
        Arrays.fill(cell, 2);
        return new Cells(size, cell);
    }

    /** Number of cells along each dimension. */
    int[] count() {
        int[] count = new int[size.length];
        Arrays.setAll(count, d -> size[d] / cell[d]);
        return count;
    }

    /** Flat indices of the first pixels of the first cell in each row of cells. */
    long[] rows() {
        long[] stride = Lattice.strides(size);
        Arrays.setAll(stride, d -> stride[d] * cell[d]);
        return new Lattice(count(), stride).rows();
    }

    /** What to add to the index of a cell's first pixel; bit d of a member says whether it is the second one along dimension d. */
    int[] members() {
        long[] stride = Lattice.strides(size);
        int[] offset = new int[1 << size.length];
        for (int member = 0; member < offset.length; member++) {
            for (int d = 0; d < size.length; d++) {
                offset[member] += (member >> d & 1) * (int)stride[d];
            }
        }
        return offset;
    }
}
