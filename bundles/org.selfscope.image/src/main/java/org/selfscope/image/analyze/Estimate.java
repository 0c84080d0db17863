package org.selfscope.image.analyze;

/**
 * A measured number.
 *
 * @param value NaN if it could not be measured
 * @param error standard error: with 95 % probability the truth is at most 1.96 errors away, as far as the assumptions of the measurement
 *            hold
 */
public record Estimate(double value, double error) {

    private static final double NORMAL_95 = 1.96;

    /** What could not be measured. */
    public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN);

    public boolean isKnown() {
        return Double.isFinite(value);
    }

    /** Lower end of the confidence interval of 95 %. */
    public double low() {
        return value - NORMAL_95 * error;
    }

    /** Upper end of the confidence interval of 95 %. */
    public double high() {
        return value + NORMAL_95 * error;
    }
}
