package org.selfscope.image.analyze;

import java.util.List;

/**
 * How the variance of the noise grows with the true value: {@code intercept + slope * value}, at least 0.
 *
 * @param intercept in squared grey values
 * @param slope in grey values; at least 0
 */
public record NoiseLine(double intercept, double slope) {
    /** Within so many standard deviations of a value where others are cut off, noise looks weaker than it is. */
    private static final double NEAR = 3;
    private static final int FEWEST = 4;
    /** Of the noisiest points the median of this part tells the noise where no point is far from the limits. */
    private static final int NOISIEST = 4;

    /** The noise at a true value. */
    public double variance(double value) {
        return Math.max(0, intercept + slope * value);
    }

    /**
     * From points that cutting off did not reach; the same everywhere if there are too few of them.
     *
     * @param low the value where dark ones are cut off; negative infinity if they are not
     * @param high the value where bright ones are cut off; infinity if they are not
     */
    static NoiseLine of(PhotonTransfer transfer, double low, double high) {
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY && transfer.gain().isKnown()) {
            return new NoiseLine(transfer.intercept().value(), transfer.gain().value());
        }
        List<PhotonTransfer.Point> points = transfer.points();
        double largest = largest(points);
        double near = NEAR * Math.sqrt(largest);
        List<PhotonTransfer.Point> far = points.stream().filter(p -> p.mean() - low > near && high - p.mean() > near).toList();
        return far.size() < FEWEST ? new NoiseLine(largest, 0) : fitted(far);
    }

    private static double largest(List<PhotonTransfer.Point> points) {
        double[] sorted = points.stream().mapToDouble(PhotonTransfer.Point::variance).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1 - sorted.length / (2 * NOISIEST)];
    }

    /** Weighted least squares; level if noise does not grow. */
    private static NoiseLine fitted(List<PhotonTransfer.Point> points) {
        double weight = 0;
        double mean = 0;
        double variance = 0;
        for (PhotonTransfer.Point point : points) {
            weight += weight(point);
            mean += weight(point) * point.mean();
            variance += weight(point) * point.variance();
        }
        mean /= weight;
        variance /= weight;
        double spread = 0;
        double growth = 0;
        for (PhotonTransfer.Point point : points) {
            spread += weight(point) * (point.mean() - mean) * (point.mean() - mean);
            growth += weight(point) * (point.mean() - mean) * (point.variance() - variance);
        }
        double slope = spread > 0 ? Math.max(0, growth / spread) : 0;
        return new NoiseLine(variance - slope * mean, slope);
    }

    private static double weight(PhotonTransfer.Point point) {
        return 1 / Math.max(Double.MIN_NORMAL, point.error() * point.error());
    }
}
