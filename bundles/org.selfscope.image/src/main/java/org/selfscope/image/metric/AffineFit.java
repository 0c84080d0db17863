package org.selfscope.image.metric;

import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/**
 * The map {@code scale * value + offset} that brings an image closest to a reference in the sense of least squares. To be applied before
 * scoring where image and reference were scaled separately, as in many published data sets.
 */
public record AffineFit(double scale, double offset) {

    /**
     * The best map from an image to its reference. For a constant image: scale 0 and the mean of the reference.
     *
     * @throws RestorationException of kind IMAGE if sizes differ or values are not finite
     */
    public static AffineFit of(Image image, Image reference) {
        Comparison.requireSameSize(image, reference);
        double meanX = mean(image);
        double meanY = mean(reference);
        Cursor<? extends RealType<?>> a = Views.flatIterable(image.pixels()).cursor();
        Cursor<? extends RealType<?>> b = Views.flatIterable(reference.pixels()).cursor();
        double xx = 0;
        double xy = 0;
        while (a.hasNext()) {
            double x = a.next().getRealDouble() - meanX;
            xx += x * x;
            xy += x * (b.next().getRealDouble() - meanY);
        }
        double scale = xx > 0 ? xy / xx : 0;
        return new AffineFit(scale, meanY - scale * meanX);
    }

    /** @return 32-bit float, same axes and name */
    public Image apply(Image image) {
        RandomAccessibleInterval<? extends RealType<?>> mapped = PixelType.FLOAT32.allocate(image.dimensions());
        Cursor<? extends RealType<?>> in = Views.flatIterable(image.pixels()).cursor();
        Cursor<? extends RealType<?>> out = Views.flatIterable(mapped).cursor();
        while (in.hasNext()) {
            out.next().setReal(scale * in.next().getRealDouble() + offset);
        }
        return image.withPixels(mapped);
    }

    private static double mean(Image image) {
        double sum = 0;
        for (RealType<?> pixel : Views.iterable(image.pixels())) {
            sum += Comparison.requireFinite(pixel.getRealDouble(), image);
        }
        return sum / image.size();
    }
}
