package org.selfscope.image.metric;

/**
 * The period up to which an image agrees with its reference, in the unit of the X axis: smaller is better, at best two pixels. See
 * {@link RadialSpectra#resolution}.
 */
public record Resolution(FourierCorrelation correlation, RadialSpectra.Threshold threshold) implements Score {

    /** Rings, 1/7. */
    public static final Resolution STANDARD = new Resolution(FourierCorrelation.RINGS, RadialSpectra.Threshold.ONE_SEVENTH);

    /** Shells, 1/7. */
    public static final Resolution SHELLS = new Resolution(FourierCorrelation.SHELLS, RadialSpectra.Threshold.ONE_SEVENTH);

    @Override
    public double of(Comparison comparison) {
        return correlation.of(comparison).resolution(threshold);
    }
}
