package org.selfscope.image.convolution;

import org.selfscope.image.fourier.FastSize;

/**
 * How planes are cut into blocks.
 *
 * @param width of a block, with what it shares with its neighbours
 * @param height of a block
 * @param innerWidth of what comes out of it
 * @param innerHeight of what comes out of it
 */
record BlockSize(int width, int height, int innerWidth, int innerHeight) {

    /** Blocks of which more samples along an axis would not stay in fast memory. */
    private static final int MOST = 256;

    /** The one with the least work. @param psfSize of the point spread function. @param objectSize of the plane with its margins */
    static BlockSize of(int[] psfSize, int[] objectSize) {
        int width = best(psfSize[0], objectSize[0]);
        int height = best(psfSize[1], objectSize[1]);
        return new BlockSize(width, height, width - psfSize[0] + 1, height - psfSize[1] + 1);
    }

    private static int best(int psfSize, int objectSize) {
        int best = FastSize.of(Math.multiplyExact(2, psfSize));
        double least = Double.POSITIVE_INFINITY;
        for (int size = best; size <= Math.max(MOST, best); size = FastSize.of(size + 1)) {
            double work = blocks(objectSize, size - psfSize + 1) * work(size);
            if (work < least) {
                least = work;
                best = size;
            }
        }
        return best;
    }

    private static int blocks(int size, int inner) {
        return (size + inner - 1) / inner;
    }

    private static double work(int size) {
        return size * passes(size);
    }

    /** Over each sample along an axis there and back, those of a small prime factor taken together with all else that is done; measured. */
    private static double passes(int size) {
        return 4 + passes(size, 2) + 1.8 * passes(size, 3) + 4 * passes(size, 5);
    }

    private static int passes(int size, int prime) {
        return size % prime == 0 ? 1 + passes(size / prime, prime) : 0;
    }

    /** Of a plane, in samples times passes over them. NB: a block that is left over takes as long as a pair. */
    double work(int planeWidth, int planeHeight) {
        int pairs = (across(planeWidth) * down(planeHeight) + 1) / 2;
        return 2. * pairs * width * height * (passes(width) + passes(height));
    }

    /** Number of blocks along a row. */
    int across(int planeWidth) {
        return blocks(planeWidth, innerWidth);
    }

    /** Number of blocks along a column. */
    int down(int planeHeight) {
        return blocks(planeHeight, innerHeight);
    }

    /** Where what comes out of a block starts. @param across number of blocks along a row */
    int x(int index, int across) {
        return index % across * innerWidth;
    }

    int y(int index, int across) {
        return index / across * innerHeight;
    }
}
