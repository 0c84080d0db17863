package org.selfscope.image.tile;

/**
 * One axis, cut into equal cores: the outputs of tiles, before those that stick out of the interval are trimmed.
 *
 * @param first where the first core starts; multiple of the step
 * @param extent from there to the end of the interval
 * @param step cores and margins are multiples of it
 * @param margin halo on either side of a core
 * @param smallest smallest core that a network takes
 * @param core size of a core
 */
record Cut(long first, long extent, int step, long margin, long smallest, long core) {

    /** One core for the whole interval. */
    static Cut whole(long min, long max, int halo, int step, int minimum) {
        if (min > max) {
            throw new IllegalArgumentException("The interval from " + min + " to " + max + " is empty.");
        }
        long first = Math.floorDiv(min, step) * step;
        long extent = max - first + 1;
        long margin = roundUp(halo, step);
        long smallest = Math.max(step, roundUp(minimum - 2 * margin, step));
        return new Cut(first, extent, step, margin, smallest, Math.max(smallest, roundUp(extent, step)));
    }

    boolean isDivisible() {
        return core > smallest;
    }

    /** With smaller cores: as many more as it takes to make a difference. */
    Cut finer() {
        long evenlyCut = roundUp(ceilDiv(extent, count() + 1), step);
        return new Cut(first, extent, step, margin, smallest, Math.max(smallest, Math.min(core - step, evenlyCut)));
    }

    long count() {
        return ceilDiv(extent, core);
    }

    long start(long index) {
        return first + index * core;
    }

    long inputSize() {
        return core + 2 * margin;
    }

    private static long roundUp(long size, int step) {
        return ceilDiv(size, step) * step;
    }

    private static long ceilDiv(long a, long b) {
        return -Math.floorDiv(-a, b);
    }
}
