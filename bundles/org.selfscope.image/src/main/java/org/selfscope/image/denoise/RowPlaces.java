package org.selfscope.image.denoise;

/** Positions of rows in regions of a block, and their numbers, of which those of neighbours along the first dimension follow each other. */
final class RowPlaces {

    private RowPlaces() {
    }

    /** The position of a row of a region. @param from that of its first row */
    static int[] position(int index, int[] size, int[] from) {
        int[] position = new int[size.length];
        int rest = index;
        for (int d = 0; d < size.length; d++) {
            position[d] = from[d] + rest % size[d];
            rest /= size[d];
        }
        return position;
    }

    /** The number of a row, or how far two rows are apart. @param position from the first row of the region, or between both */
    static int index(int[] position, int[] size) {
        int index = 0;
        int stride = 1;
        for (int d = 0; d < size.length; d++) {
            index += position[d] * stride;
            stride *= size[d];
        }
        return index;
    }

    static int[] minus(int[] a, int[] b) {
        int[] difference = new int[a.length];
        for (int d = 0; d < a.length; d++) {
            difference[d] = a[d] - b[d];
        }
        return difference;
    }
}
