package org.selfscope.image.analyze;

import java.util.function.ToDoubleFunction;

/**
 * The filters by which the variance of noise is measured, from the one that lets least structure through to the one that measures white
 * noise most precisely.
 */
enum Filter {

    /** Fourth differences along X and Y. */
    FINEST(Block::finest, 6.90, new double[]{-56 / 70.0, 28 / 70.0, -8 / 70.0}),
    /** Second differences along X and Y. */
    FINE(Block::fine, 3.78, new double[]{-4 / 6.0, 1 / 6.0, 0}),
    /** Second differences along X or Y. */
    COARSE(Block::coarse, 1.47, new double[]{-4 / 6.0, 1 / 6.0, 0});

    /** Noise that hardly changes from pixel to pixel cannot be measured by differences. */
    private static final double SMALLEST_RESPONSE = 0.05;

    private final ToDoubleFunction<Block> variance;

    private final double redundancy;

    /** Correlation of its weights with themselves, 1, 2 and 3 pixels apart along an axis. */
    private final double[] overlap;

    Filter(ToDoubleFunction<Block> variance, double redundancy, double[] overlap) {
        this.variance = variance;
        this.redundancy = redundancy;
        this.overlap = overlap;
    }

    double variance(Block block) {
        return variance.applyAsDouble(block);
    }

    /** Number of independent squares in a block: its pixels over the sum of squared correlations of the filtered noise. */
    double freedom() {
        return BlockScan.SIZE * BlockScan.SIZE / redundancy;
    }

    /**
     * What the filter makes of the variance of noise that neighbours share; 1 for white noise.
     *
     * @param x correlations 1, 2 and 3 pixels apart along X
     * @param y likewise along Y
     */
    double response(double[] x, double[] y) {
        return this == COARSE ? (response(x) + response(y)) / 2 : response(x) * response(y);
    }

    private double response(double[] correlation) {
        double response = 1;
        for (int i = 0; i < overlap.length; i++) {
            response += 2 * overlap[i] * correlation[i];
        }
        return Math.max(response, SMALLEST_RESPONSE);
    }
}
