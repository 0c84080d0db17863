package org.selfscope.image.metric;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

/** Root of the mean squared error over all pixels, divided by the range of values: 0 for equal images. */
public final class Nrmse {

    private Nrmse() {
    }

    /** With the range of the reference, see {@link DataRange}. */
    public static double of(Image image, Image reference) {
        return of(image, reference, DataRange.of(reference));
    }

    /**
     * @param range difference between the largest and the smallest value that count as signal
     * @throws RestorationException of kind IMAGE if sizes differ or values are not finite, of kind SETTING if the range is not above 0
     */
    public static double of(Image image, Image reference, double range) {
        double error = Comparison.meanSquaredError(image, reference);
        Comparison.requireRange(range);
        return Math.sqrt(error) / range;
    }
}
