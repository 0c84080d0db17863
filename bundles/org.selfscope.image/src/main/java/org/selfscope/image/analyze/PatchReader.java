package org.selfscope.image.analyze;

import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.PixelRows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Reads rectangles of the XY planes of an image, and nothing else of it. For one thread. */
final class PatchReader {

    private final PixelRows rows;

    private final int y;

    private final int x;

    /** @throws RestorationException of kind IMAGE if the image has no X or no Y axis */
    PatchReader(Image image) {
        x = dimension(image, AxisType.X);
        int along = dimension(image, AxisType.Y);
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        rows = new PixelRows(x == 0 ? pixels : Views.permute(pixels, 0, x));
        y = along == 0 ? x : along;
    }

    /** @param corner the first pixel, in the image's order of axes */
    Patch read(long[] corner, int width, int height) {
        long[] position = corner.clone();
        position[0] = corner[x];
        position[x] = corner[0];
        double[] values = new double[width * height];
        for (int row = 0; row < height; row++) {
            rows.read(position, width, values, row * width);
            position[y]++;
        }
        return new Patch(values, width);
    }

    static int dimension(Image image, AxisType axis) {
        return image.dimensionOf(axis).orElseThrow(() -> new RestorationException(RestorationException.Kind.IMAGE,
            "The noise of the image \"" + image.name() + "\" cannot be analysed: it has no " + axis.label() + " axis, but "
                + image.describeAxes() + ".", "Name its axes so that X and Y are among them."));
    }
}
