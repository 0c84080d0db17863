package org.selfscope.image;

/**
 * A regular lattice of places in a flat array, such as the pixels of a slice, or the first pixels of all 2x2 cells. Algorithms run through
 * it row by row: a row starts at one of {@link #rows()}, its places are {@code stride[0]} apart.
 *
 * @param size number of places along each dimension
 * @param stride distance in the array of neighbouring places, for each dimension
 */
public record Lattice(int[] size, long[] stride) {

    public Lattice {
        if (size.length == 0 || size.length != stride.length) {
            throw new IllegalArgumentException("A lattice needs one stride for each of at least one dimension.");
        }
        size = size.clone();
        stride = stride.clone();
    }

    /** All places of an array, first dimension fastest. */
    public static Lattice dense(int... size) {
        return new Lattice(size, strides(size));
    }

    /** The strides of an array whose first dimension varies fastest. */
    public static long[] strides(int... size) {
        long[] stride = new long[size.length];
        long length = 1;
        for (int d = 0; d < size.length; d++) {
            stride[d] = length;
            length *= size[d];
        }
        return stride;
    }

    /** Number of places. */
    public long length() {
        long length = 1;
        for (int s : size) {
            length *= s;
        }
        return length;
    }

    /** Where each row along the first dimension starts, in the order of the second dimension, then the third and so on. */
    public long[] rows() {
        long[] rows = {0};
        for (int d = size.length - 1; d > 0; d--) {
            rows = expanded(rows, size[d], stride[d]);
        }
        return rows;
    }

    /** All places, first dimension fastest. Needs 8 bytes a place. */
    public long[] places() {
        return expanded(rows(), size[0], stride[0]);
    }

    private static long[] expanded(long[] starts, int size, long stride) {
        long[] expanded = new long[Math.multiplyExact(starts.length, size)];
        for (int i = 0; i < expanded.length; i++) {
            expanded[i] = starts[i / size] + i % size * stride;
        }
        return expanded;
    }
}
