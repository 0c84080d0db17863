package org.selfscope.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** The XY planes of an image of any number of axes, X first, numbered in the order of the other axes (the first one fastest). */
public final class Planes {

    private final Image image;

    private final int x;

    private final int y;

    /** @throws RestorationException of kind IMAGE if the image has no X or no Y axis */
    public Planes(Image image) {
        this.image = image;
        this.x = dimensionOf(AxisType.X);
        this.y = dimensionOf(AxisType.Y);
    }

    public long count() {
        return image.size() / (image.size(AxisType.X) * image.size(AxisType.Y));
    }

    /** A view of one plane. */
    public RandomAccessibleInterval<? extends RealType<?>> get(long index) {
        long[] position = new long[image.axes().size()];
        long rest = index;
        for (int d = 0; d < position.length; d++) {
            if (d != x && d != y) {
                position[d] = rest % image.pixels().dimension(d);
                rest /= image.pixels().dimension(d);
            }
        }
        return at(position);
    }

    /** The plane in the middle of every other axis; the first channel. */
    public RandomAccessibleInterval<? extends RealType<?>> middle() {
        long[] position = new long[image.axes().size()];
        for (int d = 0; d < position.length; d++) {
            position[d] = image.axes().get(d).type() == AxisType.CHANNEL ? 0 : image.pixels().dimension(d) / 2;
        }
        return at(position);
    }

    private RandomAccessibleInterval<? extends RealType<?>> at(long[] position) {
        RandomAccessibleInterval<RealType<?>> plane = Cast.unchecked(image.pixels());
        for (int d = position.length - 1; d >= 0; d--) {
            if (d != x && d != y) {
                plane = Views.hyperSlice(plane, d, position[d]);
            }
        }
        return x < y ? plane : Views.permute(plane, 0, 1);
    }

    private int dimensionOf(AxisType type) {
        return image.dimensionOf(type).orElseThrow(() -> new RestorationException(RestorationException.Kind.IMAGE,
            "The image \"" + image.name() + "\" has no " + type.label() + " axis, but " + image.describeAxes() + ".",
            "Name its axes so that X and Y are among them."));
    }
}
