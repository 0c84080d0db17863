package org.selfscope.image.metric;

/** Signal-to-noise ratio, {@code 10 log10(sum y² / sum (x - y)²)} in dB, over all pixels together; infinite for equal images. */
public record Snr() implements Score {

    public static final Snr STANDARD = new Snr();

    @Override
    public double of(Comparison comparison) {
        double signal = comparison.moments().rootMeanSquareY();
        return 10 * Math.log10(signal * signal / comparison.moments().meanSquaredError());
    }
}
