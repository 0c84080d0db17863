package org.selfscope.image.metric;

import java.util.Arrays;

/**
 * The parts of a plane or volume whose spectra are computed, so that memory does not grow with the image: the whole where it is small
 * enough, otherwise as few equal blocks side by side as it takes. Blocks are equal to the pixel; what division leaves over, fewer rows
 * than there are blocks, is left out at the end.
 *
 * @param size of every block
 * @param grid number of blocks along each axis
 */
record SpectralBlocks(int[] size, long[] grid) {

    /** @param largest longest side of a block */
    static SpectralBlocks of(long[] dimensions, int largest) {
        long[] grid = Arrays.stream(dimensions).map(d -> (d + largest - 1) / largest).toArray();
        int[] size = new int[grid.length];
        Arrays.setAll(size, d -> (int)(dimensions[d] / grid[d]));
        return new SpectralBlocks(size, grid);
    }

    long count() {
        return Arrays.stream(grid).reduce(1, Math::multiplyExact);
    }

    /** The first pixel of a block. */
    long[] min(long block) {
        long[] min = new long[grid.length];
        long rest = block;
        for (int d = 0; d < min.length; d++) {
            min[d] = rest % grid[d] * size[d];
            rest /= grid[d];
        }
        return min;
    }
}
