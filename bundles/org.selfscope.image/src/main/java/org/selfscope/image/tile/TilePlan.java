package org.selfscope.image.tile;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.LongStream;

/**
 * Cuts an output interval into tiles that cover every pixel exactly once. The inputs of all tiles are of one size, since a network prepares
 * itself anew for each size; they start at multiples of the step and contain the halo around the output, so that tiles give the same
 * values as the whole image would. Inputs may reach beyond the image: {@link Mirror} says what lies there. Tiles are computed on demand, so
 * a plan costs no memory however large the image is.
 */
public final class TilePlan implements Iterable<Tile> {

    private final long[] min;

    private final long[] max;

    /** The cut along each axis. */
    private final Cut[] cuts;

    /**
     * @param min first output pixel
     * @param max last output pixel
     * @param maxPixels how many pixels the input of a tile should have at most. Exceeded only where not even one step of output fits
     */
    public TilePlan(Support support, long[] min, long[] max, long maxPixels) {
        int n = support.numDimensions();
        if (min.length != n || max.length != n) {
            throw new IllegalArgumentException("The interval must have " + n + " axes, but has " + min.length + ".");
        }
        this.min = min.clone();
        this.max = max.clone();
        this.cuts = new Cut[n];
        for (int d = 0; d < n; d++) {
            cuts[d] = Cut.whole(min[d], max[d], support.halo()[d], support.step()[d], support.minimum()[d]);
        }
        shrink(Math.min(maxPixels, Integer.MAX_VALUE));
    }

    /** Tiles for a whole image. */
    public static TilePlan of(Support support, long[] dimensions, long maxPixels) {
        long[] max = Arrays.stream(dimensions).map(size -> size - 1).toArray();
        return new TilePlan(support, new long[dimensions.length], max, maxPixels);
    }

    /** The size of the input of every tile. */
    public int[] inputSize() {
        return Arrays.stream(cuts).mapToInt(c -> Math.toIntExact(c.inputSize())).toArray();
    }

    /** The size of the outputs, but for the last ones along an axis, which may be smaller. */
    public long[] outputSize() {
        return Arrays.stream(cuts).mapToLong(Cut::core).toArray();
    }

    /** Number of tiles. */
    public long count() {
        return Arrays.stream(cuts).mapToLong(Cut::count).reduce(1, Math::multiplyExact);
    }

    /** Number of tiles along an axis. */
    long count(int d) {
        return cuts[d].count();
    }

    /** Size of the outputs along an axis, but for the last tile's, which may be smaller. */
    long core(int d) {
        return cuts[d].core();
    }

    /** @param index 0..count-1; the first axis varies fastest */
    public Tile tile(long index) {
        if (index < 0 || index >= count()) {
            throw new IndexOutOfBoundsException("Tile " + index + " of " + count());
        }
        int n = cuts.length;
        long[] outMin = new long[n];
        long[] outMax = new long[n];
        long[] inMin = new long[n];
        long[] inMax = new long[n];
        long rest = index;
        for (int d = 0; d < n; d++) {
            long first = cuts[d].start(rest % cuts[d].count());
            rest /= cuts[d].count();
            outMin[d] = Math.max(first, min[d]);
            outMax[d] = Math.min(first + cuts[d].core() - 1, max[d]);
            inMin[d] = first - cuts[d].margin();
            inMax[d] = inMin[d] + cuts[d].inputSize() - 1;
        }
        return new Tile(outMin, outMax, inMin, inMax);
    }

    @Override
    public Iterator<Tile> iterator() {
        return LongStream.range(0, count()).mapToObj(this::tile).iterator();
    }

    /** Cuts the longest axis once more until a tile is small enough: nearly cubic tiles have the least halo. */
    private void shrink(long maxPixels) {
        while (pixels() > maxPixels) {
            int longest = longestDivisibleAxis();
            if (longest < 0) {
                return;
            }
            cuts[longest] = cuts[longest].finer();
        }
    }

    private double pixels() {
        return Arrays.stream(cuts).mapToDouble(Cut::inputSize).reduce(1, (a, b) -> a * b);
    }

    private int longestDivisibleAxis() {
        int longest = -1;
        for (int d = 0; d < cuts.length; d++) {
            if (cuts[d].isDivisible() && (longest < 0 || cuts[d].core() > cuts[longest].core())) {
                longest = d;
            }
        }
        return longest;
    }
}
