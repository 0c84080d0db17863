package org.selfscope.image.metric;

import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.fourier.CosineTransform;

/**
 * Mutual information of the cosine coefficients of an image and its reference, divided by their joint entropy: 1 for equal images. Of a
 * stack the mean over its XY planes; planes longer than {@value #LARGEST} pixels are cut into equal blocks below that, whose values are
 * averaged. A plane is divided by its Euclidean norm and transformed (type II along X and Y, unnormalised:
 * {@code c(k) = 2 sum of x(i) cos(pi k (2 i + 1) / 2 n)}); the information is that of {@link MutualInformation} in 256 x 256 bins.
 */
public enum SpectralMutualInformation implements Score {

    /**
     * As in the benchmark of SSI (Kobayashi, Solak, Batson, Royer, arXiv 2006.06156, code): of all coefficients as they are. The constant
     * coefficient stretches the bins so much that nearly all others share one; an added offset changes the score much. For comparison with
     * published numbers only.
     */
    AS_PUBLISHED {
        @Override
        double[] coefficients(double[] plane, int width, int height) {
            return transformed(plane, 0, width, height);
        }
    },

    /**
     * Of {@code log(1 + |coefficient|)} of the plane less its mean, without the constant coefficient: all frequencies count, and scale and
     * offset of the images do not.
     */
    CORRECTED {
        @Override
        double[] coefficients(double[] plane, int width, int height) {
            double[] transformed = transformed(plane, Arrays.stream(plane).sum() / plane.length, width, height);
            return Arrays.stream(transformed, 1, transformed.length).map(c -> Math.log1p(Math.abs(c))).toArray();
        }
    };

    /** Longest side of a plane that is transformed as a whole, in pixels. */
    public static final int LARGEST = 2048;

    private static final int BINS = 256;

    abstract double[] coefficients(double[] plane, int width, int height);

    /** @throws RestorationException of kind IMAGE also if an image and its reference have no coefficients, as constant ones */
    @Override
    public double of(Comparison comparison) {
        SpectralBlocks blocks = SpectralBlocks.of(comparison.image().size(Extent.PLANES), LARGEST);
        long count = blocks.count() * comparison.image().count(Extent.PLANES);
        double sum = 0;
        for (long i = 0; i < count; i++) {
            comparison.cancellation().check();
            long[] min = blocks.min(i % blocks.count());
            double[] x = coefficients(comparison.image(), i / blocks.count(), min, blocks.size());
            double[] y = coefficients(comparison.reference(), i / blocks.count(), min, blocks.size());
            sum += MutualInformation.required(information(x, y), comparison);
        }
        return sum / count;
    }

    private double[] coefficients(Side side, long plane, long[] min, int[] size) {
        return coefficients(side.read(Extent.PLANES, plane, min, size), size[0], size[1]);
    }

    private static double information(double[] x, double[] y) {
        JointHistogram histogram = new JointHistogram(BINS, min(x), max(x), min(y), max(y));
        histogram.add(x, y, x.length);
        return histogram.normalizedInformation();
    }

    private static double[] transformed(double[] plane, double mean, int width, int height) {
        double squares = 0;
        for (double value : plane) {
            squares += (value - mean) * (value - mean);
        }
        double norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        double[] unit = new double[plane.length];
        Arrays.setAll(unit, i -> (plane[i] - mean) * norm);
        new CosineTransform(width, height).forward(unit);
        return unit;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
