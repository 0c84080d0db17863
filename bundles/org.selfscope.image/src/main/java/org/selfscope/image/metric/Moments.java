package org.selfscope.image.metric;

/**
 * Sums over all pixels of an image x and its reference y. Variances are summed about the means of rows, which are merged as by Chan, Golub
 * and LeVeque (The American Statistician 37, 1983), so that large offsets do no harm.
 */
final class Moments implements PairedRows.RowVisitor {

    private long count;

    private double meanX;

    private double meanY;

    private double xx;

    private double xy;

    private double yy;

    private double squaredErrors;

    private double minX = Double.POSITIVE_INFINITY;

    private double maxX = Double.NEGATIVE_INFINITY;

    private double minY = Double.POSITIVE_INFINITY;

    private double maxY = Double.NEGATIVE_INFINITY;

    static Moments of(Comparison comparison) {
        Moments total = new Moments();
        new PairedRows(comparison).inOrder(Moments::new).forEach(total::merge);
        return total;
    }

    @Override
    public void add(double[] x, double[] y, int rowCount) {
        Moments row = new Moments();
        row.count = rowCount;
        for (int i = 0; i < rowCount; i++) {
            row.meanX += x[i];
            row.meanY += y[i];
            row.minX = Math.min(row.minX, x[i]);
            row.maxX = Math.max(row.maxX, x[i]);
            row.minY = Math.min(row.minY, y[i]);
            row.maxY = Math.max(row.maxY, y[i]);
        }
        row.meanX /= rowCount;
        row.meanY /= rowCount;
        for (int i = 0; i < rowCount; i++) {
            double dx = x[i] - row.meanX;
            double dy = y[i] - row.meanY;
            row.xx += dx * dx;
            row.xy += dx * dy;
            row.yy += dy * dy;
            row.squaredErrors += (x[i] - y[i]) * (x[i] - y[i]);
        }
        merge(row);
    }

    private void merge(Moments other) {
        double sum = (double)count + other.count;
        double dx = other.meanX - meanX;
        double dy = other.meanY - meanY;
        double between = count * (other.count / sum);
        xx += other.xx + dx * dx * between;
        xy += other.xy + dx * dy * between;
        yy += other.yy + dy * dy * between;
        meanX += dx * (other.count / sum);
        meanY += dy * (other.count / sum);
        count += other.count;
        squaredErrors += other.squaredErrors;
        minX = Math.min(minX, other.minX);
        maxX = Math.max(maxX, other.maxX);
        minY = Math.min(minY, other.minY);
        maxY = Math.max(maxY, other.maxY);
    }

    double meanSquaredError() {
        return squaredErrors / count;
    }

    /** The map from x to y with the least squared error. */
    AffineFit fit() {
        double scale = xx > 0 ? xy / xx : 0;
        return new AffineFit(scale, meanY - scale * meanX);
    }

    double minX() {
        return minX;
    }

    double maxX() {
        return maxX;
    }

    double minY() {
        return minY;
    }

    double maxY() {
        return maxY;
    }

    double meanY() {
        return meanY;
    }

    /** Of the population. */
    double deviationY() {
        return Math.sqrt(yy / count);
    }

    double rootMeanSquareY() {
        return Math.sqrt(yy / count + meanY * meanY);
    }
}
