package org.selfscope.image.psf;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** What values must be to be light. */
final class Light {

    /** Negative values up to this part of the largest one are taken for rounding, and as 0. */
    private static final double ROUNDING = 1e-6;

    private Light() {
    }

    /**
     * The sum of the values that are not negative. NB: exactly 1 if it is nearly so: what is divided by it stays bit by bit, and comes back
     * from a file as it was.
     *
     * @throws RestorationException of kind IMAGE if values are not finite, negative or all 0
     */
    static double sum(float[] values) {
        double sum = 0;
        float least = 0;
        float most = 0;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new RestorationException(Kind.IMAGE, "It contains the value " + value + ".",
                    "Replace NaN and infinite values by 0, or measure the point spread function anew.");
            }
            sum += Math.max(0, value);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (most == 0) {
            throw new RestorationException(Kind.IMAGE, "It has no value above 0, so no light would arrive.",
                "Connect an image of a point, brightest at the point.");
        }
        if (least < -ROUNDING * most) {
            throw new RestorationException(Kind.IMAGE, "It contains the negative value " + least + ", but light cannot be negative.",
                "Subtract less background, or set negative values to 0.");
        }
        return Math.abs(sum - 1) < ROUNDING ? 1 : sum;
    }
}
