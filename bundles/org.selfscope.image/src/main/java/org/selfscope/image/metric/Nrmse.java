package org.selfscope.image.metric;

/**
 * Root of the mean squared error over all pixels, divided by a measure of the reference: 0 for equal images.
 *
 * @param norm what the error is divided by, see the constants; like a range, it must be above 0
 */
public record Nrmse(DataRange norm) implements Score {

    /** Divided by the range of the reference: largest minus smallest value. */
    public static final Nrmse STANDARD = new Nrmse(DataRange.OF_REFERENCE);

    /** Divided by the root of the mean square of the reference: the Euclidean norm. */
    public static final Nrmse EUCLIDEAN = new Nrmse(comparison -> comparison.moments().rootMeanSquareY());

    /** Divided by the mean of the reference. */
    public static final Nrmse MEAN = new Nrmse(comparison -> comparison.moments().meanY());

    /** Divided by the standard deviation (of the population) of the reference: the root of the part of its variance that is missed. */
    public static final Nrmse DEVIATION = new Nrmse(comparison -> comparison.moments().deviationY());

    @Override
    public double of(Comparison comparison) {
        double error = comparison.moments().meanSquaredError();
        return Math.sqrt(error) / norm.required(comparison);
    }
}
