package org.selfscope.image.metric;

import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** The range of values that scores refer to: the difference between the largest and the smallest value that count as signal. */
@FunctionalInterface
public interface DataRange {

    /** Largest minus smallest value of the reference. */
    DataRange OF_REFERENCE = comparison -> comparison.moments().maxY() - comparison.moments().minY();

    /** All values of the pixel type of the reference, such as 255 for 8 bit. For integers. */
    DataRange OF_PIXEL_TYPE = comparison -> {
        PixelType type = comparison.reference().image().pixelType();
        if (!type.isInteger()) {
            throw new RestorationException(Kind.SETTING, "The reference has pixels of type " + type + ", which have no range of values.",
                "Take the range from the values of the reference, or give it as a number.");
        }
        return type.max() - type.min();
    };

    /** A given range, such as 1 for images that were scaled to 0..1. */
    static DataRange fixed(double range) {
        return comparison -> range;
    }

    /** May be 0 or less, then there is no score: see {@link #required}. */
    double of(Comparison comparison);

    /** @throws RestorationException of kind SETTING if the range is not a number above 0 */
    default double required(Comparison comparison) {
        double range = of(comparison);
        if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
            throw new RestorationException(Kind.SETTING, "The range of values is " + range + ", but scores need a range above 0.",
                "Set the range of values, such as 255 for 8 bit; a constant or damaged reference has none of its own.");
        }
        return range;
    }
}
