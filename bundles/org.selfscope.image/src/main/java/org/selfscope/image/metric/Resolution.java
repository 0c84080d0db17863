package org.selfscope.image.metric;

/**
 * The period up to which an image agrees with its reference, in the unit of the X axis: smaller is better, at best two pixels. See
 * {@link RadialSpectra#resolution}.
 */
public record Resolution(FourierCorrelation correlation, RadialSpectra.Threshold threshold) implements Score {

    /** Rings, 1/7: for a reference as noisy as the image. */
    public static final Resolution STANDARD = new Resolution(FourierCorrelation.RINGS, RadialSpectra.Threshold.ONE_SEVENTH);

    /** Shells, 1/7: for a reference as noisy as the image. */
    public static final Resolution SHELLS = new Resolution(FourierCorrelation.SHELLS, RadialSpectra.Threshold.ONE_SEVENTH);

    /** Rings, 1/2: for a reference that is the truth. */
    public static final Resolution TO_TRUTH = new Resolution(FourierCorrelation.RINGS, RadialSpectra.Threshold.ONE_HALF);

    /** Shells, 1/2: for a reference that is the truth. */
    public static final Resolution SHELLS_TO_TRUTH = new Resolution(FourierCorrelation.SHELLS, RadialSpectra.Threshold.ONE_HALF);

    @Override
    public double of(Comparison comparison) {
        return correlation.of(comparison).resolution(threshold);
    }
}
