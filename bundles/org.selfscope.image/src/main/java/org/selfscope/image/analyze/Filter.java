package org.selfscope.image.analyze;

/**
 * The filters by which the variance of noise is measured, from the one that lets least structure through to the one that measures white
 * noise most precisely. All are differences with the weights of a row of Pascal's triangle and alternating signs, scaled so that the variance
 * of white noise stays.
 */
enum Filter {

    /** Sixth differences along X and Y. */
    SHARPEST(3, 10.03),
    /** Fourth differences along X and Y. */
    FINEST(2, 6.90),
    /** Second differences along X and Y. */
    FINE(1, 3.78),
    /** Second differences along X or Y. */
    COARSE(1, 1.47);

    /** Noise that hardly changes from pixel to pixel cannot be measured by differences. */
    private static final double SMALLEST_RESPONSE = 0.05;

    private final int radius;

    private final double redundancy;

    Filter(int radius, double redundancy) {
        this.radius = radius;
        this.redundancy = redundancy;
    }

    /** How far it reaches, in pixels. */
    int radius() {
        return radius;
    }

    /** How many pixels are worth an independent one: the sum of squared correlations of filtered white noise. */
    double redundancy() {
        return redundancy;
    }

    /** The squares of what the filter leaves of each pixel's surroundings. Not valid within the radius from the border. */
    double[] squares(Patch patch) {
        if (this == COARSE) {
            return mean(square(repeated(patch, 1, 0)), square(repeated(patch, 0, 1)));
        }
        return square(repeated(repeated(patch, 1, 0), 0, 1));
    }

    /** The brightness whose noise the squares measure: means of pixels, weighted by the squares of the filter's weights. */
    double[] brightness(Patch patch) {
        double[] weights = squaredWeights();
        Patch along = patch.weighted(weights, 1);
        return this == COARSE ? mean(along.values(), patch.weighted(weights, patch.width()).values())
            : along.weighted(weights, patch.width()).values();
    }

    private Patch repeated(Patch patch, int dx, int dy) {
        Patch filtered = patch;
        for (int i = 0; i < radius; i++) {
            filtered = filtered.secondDifference(dx, dy);
        }
        double energy = 1;
        for (int i = 0; i < radius; i++) {
            energy *= 6;
        }
        return filtered.scaled(Math.sqrt(energy / binomial(4 * radius, 2 * radius)));
    }

    private static double[] square(Patch patch) {
        double[] squares = patch.values();
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
        }
        return squares;
    }

    private static double[] mean(double[] a, double[] b) {
        double[] mean = new double[a.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (a[i] + b[i]) / 2;
        }
        return mean;
    }

    /** Along an axis, from the centre outwards. */
    private double[] squaredWeights() {
        double[] weights = new double[radius + 1];
        for (int k = 0; k <= radius; k++) {
            double weight = binomial(2 * radius, radius + k);
            weights[k] = weight * weight / binomial(4 * radius, 2 * radius);
        }
        return weights;
    }

    private static double binomial(int n, int k) {
        double binomial = 1;
        for (int i = 1; i <= k; i++) {
            binomial = binomial * (n - k + i) / i;
        }
        return binomial;
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

    /** By the correlation of its weights with themselves. */
    private double response(double[] correlation) {
        double response = 1;
        for (int k = 1; k <= Math.min(correlation.length, 2 * radius); k++) {
            double overlap = binomial(4 * radius, 2 * radius + k) / binomial(4 * radius, 2 * radius);
            response += 2 * (k % 2 == 0 ? overlap : -overlap) * correlation[k - 1];
        }
        return Math.max(response, SMALLEST_RESPONSE);
    }
}
