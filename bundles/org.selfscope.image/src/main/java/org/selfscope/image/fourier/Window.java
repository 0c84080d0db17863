package org.selfscope.image.fourier;

import java.util.Arrays;

import org.selfscope.image.Lattice;

/**
 * The part of a block that counts. Where a block is transformed, all else is 0 and takes no time; where it comes back, all else is left out.
 *
 * @param min first sample along each axis
 * @param size along each axis, at least 1
 */
public record Window(int[] min, int[] size) {

    /** From the first sample on. */
    public static Window of(int... size) {
        return new Window(new int[size.length], size);
    }

    /** The same with the second axis first; a second one is added where there is none. */
    Window exchanged() {
        return new Window(Spectrum.exchanged(min, 0), Spectrum.exchanged(size, 1));
    }

    void requireWithin(int[] block) {
        for (int d = 0; d < block.length; d++) {
            if (size.length != block.length || min[d] < 0 || size[d] < 1 || min[d] > block[d] - size[d]) {
                throw new IllegalArgumentException("A window of " + Arrays.toString(size) + " samples at " + Arrays.toString(min)
                    + " is not within a block of " + Arrays.toString(block) + ".");
            }
        }
    }

    /** The rows of a block, by their number, that cross the window. */
    int[] rows(int[] block) {
        return places(1, block);
    }

    /** The places along the axes from one on, in the order of a block, at which the window is. @param first axis; 1 for rows */
    int[] places(int first, int[] block) {
        int n = block.length - first;
        if (n <= 0) {
            return new int[1];
        }
        long[] strides = Lattice.strides(Arrays.copyOfRange(block, first, block.length));
        int start = 0;
        for (int d = 0; d < n; d++) {
            start += min[first + d] * (int)strides[d];
        }
        int offset = start;
        return Arrays.stream(new Lattice(Arrays.copyOfRange(size, first, block.length), strides).places())
            .mapToInt(place -> offset + (int)place).toArray();
    }
}
