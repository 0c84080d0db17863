package org.selfscope.image.metric;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

/**
 * The map {@code scale * value + offset} that brings an image closest to a reference in the sense of least squares. For images and
 * references that were scaled separately, as in many published data sets; see {@link Comparison#fitted()}.
 */
public record AffineFit(double scale, double offset) {

    /** Leaves values as they are. */
    public static final AffineFit NONE = new AffineFit(1, 0);

    /**
     * The best map from an image to its reference. For a constant image: scale 0 and the mean of the reference.
     *
     * @throws RestorationException of kind IMAGE if sizes differ or values are not finite
     */
    public static AffineFit of(Image image, Image reference) {
        return of(Comparison.of(image, reference));
    }

    /** @throws RestorationException of kind IMAGE if values are not finite */
    public static AffineFit of(Comparison comparison) {
        return comparison.moments().fit();
    }

    /** Maps the first values of an array. */
    void map(double[] values, int count) {
        if (equals(NONE)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            values[i] = scale * values[i] + offset;
        }
    }
}
