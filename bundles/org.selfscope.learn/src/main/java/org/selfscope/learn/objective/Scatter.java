package org.selfscope.learn.objective;

/**
 * How measured values scatter around the true one, in network numbers: with a variance that grows linearly, some of them outliers, and cut
 * off below and above.
 *
 * @param intercept variance of the noise where the true value is 0
 * @param slope by which the variance grows with the true value
 * @param low values from here down stand for all lower ones; negative infinity if none is cut off
 * @param high values from here up stand for all higher ones; infinity if none is cut off
 * @param outliers whether there are values that noise does not explain
 */
public record Scatter(double intercept, double slope, double low, double high, boolean outliers) {
    /** Smallest variance, of images without noise: losses stay finite. */
    static final double LEAST_VARIANCE = 1e-4;
    /**
     * Differences of more standard deviations of the noise count as if they were outliers: 98 % of the precision for normal noise. Source: P.
     * J. Huber, Annals of Mathematical Statistics 35 (1964) 73.
     */
    static final double LIMIT = 2;

    public Scatter {
        if (!Double.isFinite(intercept) || !Double.isFinite(slope) || !(low < high)) {
            throw new IllegalArgumentException("Variance " + intercept + " + " + slope + " x between " + low + " and " + high + ".");
        }
    }

    /** Of the noise at a true value. */
    public double variance(double value) {
        return Math.max(LEAST_VARIANCE, intercept + slope * value);
    }

    /**
     * How badly a prediction fits a measured value: the square of their difference as long as noise explains it, more and no outliers; then
     * growing linearly. Where the value is cut off, what is said is that it lies beyond: twice the negative logarithm of the probability,
     * times the variance of the noise. Source: J. Tobin, Econometrica 26 (1958) 24.
     */
    public double loss(double predicted, double measured) {
        double variance = variance(predicted);
        double deviation = Math.sqrt(variance);
        if (measured <= low) {
            return variance * beyond((predicted - low) / deviation);
        }
        if (measured >= high) {
            return variance * beyond((high - predicted) / deviation);
        }
        double size = Math.abs(predicted - measured);
        double inner = outliers ? Math.min(size, LIMIT * deviation) : size;
        return inner * (2 * size - inner);
    }

    /** {@code -2 ln P(x > t)} of a normal x; from the limit on along its tangent. */
    private static double beyond(double t) {
        double inner = Math.min(t, LIMIT);
        return -2 * Math.log(Normal.above(inner)) + 2 * Normal.hazard(LIMIT) * (t - inner);
    }
}
