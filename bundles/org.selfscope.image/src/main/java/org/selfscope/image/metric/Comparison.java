package org.selfscope.image.metric;

import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.Cursor;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** What all scores ask of an image and its reference. */
final class Comparison {

    private Comparison() {
    }

    /** @throws RestorationException of kind IMAGE if the sizes differ along any axis, or the axes are in different order */
    static void requireSameSize(Image image, Image reference) {
        boolean sameOrder = extendedInOrder(image).equals(extendedInOrder(reference));
        boolean sameSizes = Arrays.stream(AxisType.values()).allMatch(type -> image.size(type) == reference.size(type));
        if (!sameOrder || !sameSizes) {
            throw new RestorationException(Kind.IMAGE,
                "The image \"" + image.name() + "\" (" + image.describeAxes() + ") and its reference \"" + reference.name() + "\" ("
                    + reference.describeAxes() + ") differ in size or order of the axes.",
                "Choose the reference that belongs to the image.");
        }
    }

    /** @throws RestorationException of kind SETTING if the range is not a number above 0 */
    static void requireRange(double range) {
        if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
            throw new RestorationException(Kind.SETTING, "The range of values is " + range + ", but scores need a range above 0.",
                "Set the range of values, such as 255 for 8 bit; a constant or damaged reference has none of its own.");
        }
    }

    /** @throws RestorationException of kind IMAGE if the sizes differ or there are values that are not finite */
    static double meanSquaredError(Image image, Image reference) {
        requireSameSize(image, reference);
        Cursor<? extends RealType<?>> a = Views.flatIterable(image.pixels()).cursor();
        Cursor<? extends RealType<?>> b = Views.flatIterable(reference.pixels()).cursor();
        double sum = 0;
        while (a.hasNext()) {
            double difference = requireFinite(a.next().getRealDouble(), image) - requireFinite(b.next().getRealDouble(), reference);
            sum += difference * difference;
        }
        return sum / image.size();
    }

    static double requireFinite(double value, Image image) {
        if (!Double.isFinite(value)) {
            throw new RestorationException(Kind.IMAGE,
                "The image \"" + image.name() + "\" contains the value " + value + ", so it has no score.",
                "Replace NaN and infinite values before scoring.");
        }
        return value;
    }

    private static List<AxisType> extendedInOrder(Image image) {
        return image.axes().stream().map(Axis::type).filter(t -> image.size(t) > 1).toList();
    }
}
