package org.selfscope.image.deconvolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Views of images whose first axes are X, Y, and Z if it is wanted, in this order. */
final class SpatialFirst {

    private SpatialFirst() {
    }

    /** @param count of the spatial axes, all of which the image has */
    static Image of(Image image, int count) {
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        List<Axis> axes = new ArrayList<>(image.axes());
        for (int d = 0; d < count; d++) {
            int from = indexOf(axes, AxisType.values()[d]);
            if (from != d) {
                pixels = Views.permute(pixels, from, d);
                Collections.swap(axes, from, d);
            }
        }
        return new Image(pixels, axes, image.name(), image.source());
    }

    private static int indexOf(List<Axis> axes, AxisType type) {
        return axes.stream().map(Axis::type).toList().indexOf(type);
    }
}
