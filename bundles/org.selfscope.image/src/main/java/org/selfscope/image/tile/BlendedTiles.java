package org.selfscope.image.tile;

import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * Tiles whose outputs overlap and are faded into each other, for networks whose output is not the same at the border of a tile. The
 * outputs of a {@link TilePlan} grow by an overlap on every side; there the weights of neighbouring tiles go linearly from 0 to 1, so that
 * the weights at every pixel of the interval sum to 1. The result is the sum of the outputs, multiplied by their weights.
 */
public final class BlendedTiles implements Iterable<Tile> {

    private final TilePlan plan;

    private final int[] overlap;

    private final long[] min;

    private final long[] max;

    /**
     * @param overlap how far the output of a tile reaches into its neighbour, along each axis; 0 for no blending
     * @param min first output pixel
     * @param max last output pixel
     * @param maxPixels how many pixels the input of a tile should have at most, see {@link TilePlan}
     * @throws IllegalArgumentException if tiles within that are so small that more than two would overlap along an axis
     */
    public BlendedTiles(Support support, int[] overlap, long[] min, long[] max, long maxPixels) {
        this.overlap = overlap.clone();
        this.min = min.clone();
        this.max = max.clone();
        this.plan = new TilePlan(widened(support, overlap), min, max, maxPixels);
        for (int d = 0; d < overlap.length; d++) {
            if (plan.count(d) > 1 && plan.core(d) < 2 * overlap[d]) {
                throw new IllegalArgumentException("Tiles of " + plan.core(d) + " pixels along axis " + d + " cannot overlap by "
                    + overlap[d] + " pixels on either side.");
            }
        }
    }

    /** What a network needs around an output that has grown by the overlap. */
    private static Support widened(Support support, int[] overlap) {
        int[] halo = support.halo();
        for (int d = 0; d < halo.length; d++) {
            halo[d] += overlap[d];
        }
        return new Support(halo, support.step(), support.minimum());
    }

    /** The size of the input of every tile. */
    public int[] inputSize() {
        return plan.inputSize();
    }

    /** Number of tiles. */
    public long count() {
        return plan.count();
    }

    /** A tile with its grown output. @param index 0..count-1; the first axis varies fastest */
    public Tile tile(long index) {
        Tile core = plan.tile(index);
        long[] outMin = core.outMin();
        long[] outMax = core.outMax();
        for (int d = 0; d < overlap.length; d++) {
            outMin[d] = Math.max(min[d], outMin[d] - overlap[d]);
            outMax[d] = Math.min(max[d], outMax[d] + overlap[d]);
        }
        return new Tile(outMin, outMax, core.inMin(), core.inMax());
    }

    @Override
    public Iterator<Tile> iterator() {
        return LongStream.range(0, count()).mapToObj(this::tile).iterator();
    }

    /** The weights of the grown output of a tile along an axis; the weight of a pixel is the product over all axes. */
    public float[] weights(long index, int d) {
        Tile core = plan.tile(index);
        Tile grown = tile(index);
        float[] weights = new float[grown.outSize()[d]];
        for (int i = 0; i < weights.length; i++) {
            long position = grown.outMin()[d] + i;
            weights[i] = (float)(rise(position - core.outMin()[d], d, core.outMin()[d] > min[d])
                * rise(core.outMax()[d] - position, d, core.outMax()[d] < max[d]));
        }
        return weights;
    }

    /** From 0 at an overlap before a border between tiles to 1 at an overlap behind it. @param behind pixels from the first one behind it */
    private double rise(long behind, int d, boolean isBorder) {
        return isBorder && behind < overlap[d] ? (behind + overlap[d] + 0.5) / (2 * overlap[d]) : 1;
    }
}
