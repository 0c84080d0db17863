package org.selfscope.image.metric;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

/** Peak signal-to-noise ratio, {@code 10 log10(range² / MSE)} in dB, over all pixels together. Infinite for equal images. */
public final class Psnr {

    private Psnr() {
    }

    /** With the range of the reference, see {@link DataRange}. */
    public static double of(Image image, Image reference) {
        return of(image, reference, DataRange.of(reference));
    }

    /**
     * @param range difference between the largest and the smallest value that count as signal, such as 255 for 8 bit
     * @throws RestorationException of kind IMAGE if sizes differ or values are not finite, of kind SETTING if the range is not above 0
     */
    public static double of(Image image, Image reference, double range) {
        double error = Comparison.meanSquaredError(image, reference);
        Comparison.requireRange(range);
        return 10 * Math.log10(range * range / error);
    }
}
