package org.selfscope.image.metric;

/**
 * Peak signal-to-noise ratio, {@code 10 log10(range^2 / MSE)} in dB, over all pixels together. Infinite for equal images.
 *
 * @param range the peak
 */
public record Psnr(DataRange range) implements Score {

    /** With the range of the reference. */
    public static final Psnr STANDARD = new Psnr(DataRange.OF_REFERENCE);

    @Override
    public double of(Comparison comparison) {
        double error = comparison.moments().meanSquaredError();
        double peak = range.required(comparison);
        return 10 * Math.log10(peak * peak / error);
    }
}
