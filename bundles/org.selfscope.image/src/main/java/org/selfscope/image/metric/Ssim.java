package org.selfscope.image.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tile.Support;
import org.selfscope.image.tile.Tile;
import org.selfscope.image.tile.TilePlan;

/**
 * Structural similarity (Wang, Bovik, Sheikh, Simoncelli, IEEE Transactions on Image Processing 13, 2004), equation 13 with K1 = 0.01 and
 * K2 = 0.03: 1 for equal images. The mean over the windows of every plane or volume, and over all of these. Means, variances and covariance
 * are weighted by the window. Same numbers as {@code structural_similarity} of scikit-image where that has the same window and range; it
 * counts {@link Border#INSIDE} always.
 *
 * @param window which pixels around a position count how much
 * @param border which positions count
 * @param extent whether windows are flat or have a depth
 * @param range L in the paper
 */
public record Ssim(SsimWindow window, Border border, Extent extent, DataRange range) implements Score {

    /** As in the paper: Gaussian window, flat, only inside the image; with the range of the reference. */
    public static final Ssim STANDARD =
        new Ssim(SsimWindow.Gaussian.STANDARD, Border.INSIDE, Extent.PLANES, DataRange.OF_REFERENCE);

    private static final double K1 = 0.01;

    private static final double K2 = 0.03;

    /** Pixels of a tile with its rim, for planes and volumes: some of these fit into a cache, and the rim is a small part of it. */
    private static final int TILE = 1 << 16;

    /** Positions that count. */
    public enum Border {

        /** Those whose window lies in the image. Needs images at least as large as the window. */
        INSIDE,

        /** All; beyond the border lies the mirror image, without repeating the border pixel. For small images. */
        MIRROR
    }

    @Override
    public double of(Comparison comparison) {
        long[] size = comparison.image().size(extent);
        TilePlan plan = plan(comparison.image(), size);
        double squaredRange = Math.pow(range.required(comparison), 2);
        Formula formula = new Formula(new WindowMean(window.weights()), window.correction(size.length), K1 * K1 * squaredRange,
            K2 * K2 * squaredRange);
        long count = comparison.image().count(extent);
        List<Double> sums = LongStream.range(0, count * plan.count()).parallel().mapToObj(i -> {
            comparison.cancellation().check();
            return formula.sum(comparison, extent, i / plan.count(), plan.tile(i % plan.count()));
        }).toList();
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum / count / positions(size);
    }

    private TilePlan plan(Side image, long[] size) {
        int radius = window.length() / 2;
        int inset = inset();
        if (Arrays.stream(size).anyMatch(s -> s <= 2 * inset)) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.image().name() + "\" (" + image.image().describeAxes()
                + ") is smaller than the window of the structural similarity, " + window.length() + " pixels.",
                "Mirror the border, or use the peak signal-to-noise ratio.");
        }
        long[] min = Arrays.stream(size).map(s -> inset).toArray();
        long[] max = Arrays.stream(size).map(s -> s - 1 - inset).toArray();
        return new TilePlan(Support.isotropic(size.length, radius, 1, 1), min, max, TILE);
    }

    private int inset() {
        return border == Border.INSIDE ? window.length() / 2 : 0;
    }

    private double positions(long[] size) {
        return Arrays.stream(size).mapToDouble(s -> s - 2 * inset()).reduce(1, (a, b) -> a * b);
    }

    /** Equation 13 of the paper, summed over the positions of a tile. */
    private record Formula(WindowMean mean, double correction, double c1, double c2) {

        double sum(Comparison comparison, Extent extent, long index, Tile tile) {
            int radius = mean.weights().length / 2;
            long[] min = Arrays.stream(tile.outMin()).map(m -> m - radius).toArray();
            int[] size = Arrays.stream(tile.outSize()).map(s -> s + 2 * radius).toArray();
            double[] x = comparison.image().read(extent, index, min, size);
            double[] y = comparison.reference().read(extent, index, min, size);
            return sum(mean.of(x, size), mean.of(y, size), mean.of(squares(x, y), size), mean.of(products(x, y), size));
        }

        /** @param squares means of x^2 + y^2, since the variances are needed together only */
        private double sum(double[] mx, double[] my, double[] squares, double[] products) {
            double sum = 0;
            for (int i = 0; i < mx.length; i++) {
                double meanProduct = mx[i] * my[i];
                double meanSquares = mx[i] * mx[i] + my[i] * my[i];
                double variances = correction * (squares[i] - meanSquares);
                double covariance = correction * (products[i] - meanProduct);
                sum += (2 * meanProduct + c1) * (2 * covariance + c2) / ((meanSquares + c1) * (variances + c2));
            }
            return sum;
        }

        private static double[] squares(double[] x, double[] y) {
            double[] squares = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                squares[i] = x[i] * x[i] + y[i] * y[i];
            }
            return squares;
        }

        private static double[] products(double[] x, double[] y) {
            double[] products = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                products[i] = x[i] * y[i];
            }
            return products;
        }
    }
}
