package org.selfscope.image.analyze;

import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;

/**
 * What of the values of a channel does not scatter around the truth as noise does, so that their mean says little: outliers, and values that
 * were cut off.
 *
 * @param lowest of all values
 * @param highest of all values
 * @param dark part of the pixels with the lowest value, if that stands for lower ones too; else 0
 * @param bright part of the pixels with the highest value, if that stands for higher ones too; else 0
 * @param outliers at least this part of the pixels; 0 if noise explains them
 * @param noise of all others
 */
public record Irregularities(double lowest, double highest, double dark, double bright, double outliers, NoiseLine noise) {
    /** Smaller parts do not shift a mean that anybody looks at. */
    private static final double LEAST_CUT = 1e-3;
    /** Ten times as many as noise alone has, normal or of photons. */
    private static final double LEAST_OUTLIERS = 1e-3;

    /**
     * Measures each channel of an image.
     *
     * @throws org.selfscope.image.RestorationException of kind IMAGE if the image has no X or Y axis, is too small, or has no finite values
     */
    public static List<Irregularities> of(Image image, Cancellation cancellation) {
        return NoiseAnalysis.standard().of(image, Progress.NONE, cancellation).stream().map(noise -> of(image, noise, cancellation)).toList();
    }

    private static Irregularities of(Image image, ChannelNoise noise, Cancellation cancellation) {
        ValueRange values = noise.values();
        boolean bright = values.isSaturated() && values.highestShare() >= LEAST_CUT;
        double high = bright ? values.highest() : Double.POSITIVE_INFINITY;
        boolean dark = values.isClipped() && values.lowestShare() >= LEAST_CUT && isNoisyInTheDark(noise);
        NoiseLine line = NoiseLine.of(noise.transfer(), dark ? values.lowest() : Double.NEGATIVE_INFINITY, high);
        double outliers = new Outliers(noise, line).share(image, cancellation);
        return new Irregularities(values.lowest(), values.highest(), dark ? values.lowestShare() : 0, bright ? values.highestShare() : 0,
            outliers >= LEAST_OUTLIERS ? outliers : 0, line);
    }

    /** Counts of no photon are the truth and are not cut off: there is no noise without light. Nor is there any where steps are coarser. */
    private static boolean isNoisyInTheDark(ChannelNoise noise) {
        double photon = noise.transfer().isPhotonNoise() ? noise.transfer().gain().value() : 0;
        return Math.sqrt(noise.transfer().variance(noise.values().lowest())) > Math.max(photon, noise.values().step());
    }

    /** Whether the mean of the noisy values is that of the true ones, as far as can be told. */
    public boolean isNone() {
        return dark == 0 && bright == 0 && outliers == 0;
    }
}
