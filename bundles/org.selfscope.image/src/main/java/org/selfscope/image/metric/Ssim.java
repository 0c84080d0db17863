package org.selfscope.image.metric;

import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Planes;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Structural similarity (Wang, Bovik, Sheikh, Simoncelli, IEEE Transactions on Image Processing 13, 2004), equation 13 with K1 = 0.01 and
 * K2 = 0.03: 1 for equal images. Of every XY plane the mean over its windows; of a stack the mean over its planes. Means, variances and
 * covariance are weighted by the window, whose weights sum to 1 (so the variance is that of a population, not of a sample).
 *
 * @param window which pixels around a position count how much
 * @param border which positions count
 */
public record Ssim(Window window, Border border) {

    /** As in the paper: Gaussian window, only inside the image. */
    public static final Ssim STANDARD = new Ssim(Window.GAUSSIAN, Border.INSIDE);

    private static final double K1 = 0.01;

    private static final double K2 = 0.03;

    /** Weights around a position. */
    public enum Window {

        /** 11 x 11 pixels, Gaussian with standard deviation 1.5 pixels, as in the paper. */
        GAUSSIAN,

        /** 7 x 7 pixels of equal weight. */
        UNIFORM;

        /** Weights along one axis; the window is their product along X and Y. */
        double[] weights() {
            double[] weights = new double[this == GAUSSIAN ? 11 : 7];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double distance = i - weights.length / 2;
                weights[i] = this == GAUSSIAN ? Math.exp(-distance * distance / (2 * 1.5 * 1.5)) : 1;
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
            return weights;
        }
    }

    /** Positions that count. */
    public enum Border {

        /** Those whose window lies in the image. Needs planes at least as large as the window. */
        INSIDE,

        /** All; beyond the border lies the mirror image, without repeating the border pixel. For small images. */
        MIRROR
    }

    /** With the range of the reference, see {@link DataRange}. */
    public double of(Image image, Image reference) {
        return of(image, reference, DataRange.of(reference));
    }

    /**
     * @param range difference between the largest and the smallest value that count as signal, such as 255 for 8 bit
     * @throws RestorationException of kind IMAGE if sizes differ, values are not finite, or planes are smaller than the window; of kind
     *             SETTING if the range is not above 0
     */
    public double of(Image image, Image reference, double range) {
        Comparison.requireSameSize(image, reference);
        Comparison.requireRange(range);
        Planes images = new Planes(image);
        Planes references = new Planes(reference);
        double sum = 0;
        for (long i = 0; i < images.count(); i++) {
            RandomAccessibleInterval<? extends RealType<?>> plane = images.get(i);
            WindowMean mean = new WindowMean((int)plane.dimension(0), (int)plane.dimension(1), window.weights(), border);
            requireWindow(mean, image);
            sum += ofPlane(values(plane, image), values(references.get(i), reference), mean, range);
        }
        return sum / images.count();
    }

    private static double ofPlane(double[] x, double[] y, WindowMean mean, double range) {
        double[] mx = mean.of(x);
        double[] my = mean.of(y);
        double[] xx = mean.of(product(x, x));
        double[] yy = mean.of(product(y, y));
        double[] xy = mean.of(product(x, y));
        double c1 = K1 * range * K1 * range;
        double c2 = K2 * range * K2 * range;
        double sum = 0;
        for (int i = 0; i < mx.length; i++) {
            double means = mx[i] * my[i];
            double squares = mx[i] * mx[i] + my[i] * my[i];
            sum += (2 * means + c1) * (2 * (xy[i] - means) + c2) / ((squares + c1) * (xx[i] + yy[i] - squares + c2));
        }
        return sum / mx.length;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] values(RandomAccessibleInterval<? extends RealType<?>> plane, Image image) {
        float[] floats = Floats.of(plane);
        double[] values = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            values[i] = Comparison.requireFinite(floats[i], image);
        }
        return values;
    }

    private static void requireWindow(WindowMean mean, Image image) {
        if (!mean.fits()) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" (" + image.describeAxes()
                + ") is smaller than the window of the structural similarity, " + mean.length() + " pixels.",
                "Mirror the border, or use the peak signal-to-noise ratio.");
        }
    }
}
