package org.selfscope.image.tile;

import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * How much memory the work on a tile may take.
 *
 * @param bytes for a tile; above 0
 * @param bytesPerInputPixel what a pixel of the input costs with all that is computed from it; above 0
 */
public record MemoryBudget(long bytes, long bytesPerInputPixel) {

    public MemoryBudget {
        if (bytes < 1 || bytesPerInputPixel < 1) {
            throw new IllegalArgumentException("A budget of " + bytes + " bytes, " + bytesPerInputPixel + " for a pixel, is none.");
        }
    }

    /** Pixels that the input of a tile may have. */
    public long pixels() {
        return bytes / bytesPerInputPixel;
    }

    /**
     * The tiles for an output interval, as large as the budget allows.
     *
     * @throws RestorationException of kind MEMORY if not even the smallest tile fits
     */
    public TilePlan plan(Support support, long[] min, long[] max) {
        TilePlan plan = new TilePlan(support, min, max, pixels());
        double needed = Arrays.stream(plan.inputSize()).asDoubleStream().reduce(1, (a, b) -> a * b) * bytesPerInputPixel;
        if (needed > bytes) {
            throw new RestorationException(Kind.MEMORY,
                String.format("The smallest tile, of %s pixels with its margins, needs %.0f MB, but may take %.0f MB.",
                    Arrays.toString(plan.inputSize()), needed / 1e6, bytes / 1e6),
                "Allow more memory, or use a smaller network.");
        }
        return plan;
    }
}
