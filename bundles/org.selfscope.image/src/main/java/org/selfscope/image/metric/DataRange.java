package org.selfscope.image.metric;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** The range of values that scores refer to. */
public final class DataRange {

    private DataRange() {
    }

    /**
     * Largest minus smallest value of a reference: the default where no range is given. 0 if it is constant.
     *
     * @throws RestorationException of kind IMAGE if there are values that are not finite
     */
    public static double of(Image reference) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (RealType<?> pixel : Views.iterable(reference.pixels())) {
            double value = Comparison.requireFinite(pixel.getRealDouble(), reference);
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return max - min;
    }
}
