package org.knime.knip.base.data.img;

import net.imagej.ImgPlus;
import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.DefaultLinearAxis;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** Small images whose pixels are 1, 2, 3, ... in the order of the axes. */
final class Images {

    private static final AxisType[] TYPES = {Axes.X, Axes.Y, Axes.CHANNEL};

    private Images() {
    }

    static <T extends RealType<T>> Img<T> counting(Img<T> pixels) {
        int next = 1;
        for (T pixel : Views.flatIterable(pixels)) {
            pixel.setReal(next++);
        }
        return pixels;
    }

    /** Axes X, Y, Channel with scales 0.5, 1.5, 2.5 µm and origin 10. */
    static <T extends RealType<T>> ImgPlus<T> calibrated(Img<T> pixels) {
        ImgPlus<T> image = new ImgPlus<>(pixels, "nuclei");
        image.setSource("nuclei.tif");
        for (int d = 0; d < pixels.numDimensions(); d++) {
            image.setAxis(new DefaultLinearAxis(TYPES[d], "µm", d + 0.5, 10), d);
        }
        return image;
    }
}
