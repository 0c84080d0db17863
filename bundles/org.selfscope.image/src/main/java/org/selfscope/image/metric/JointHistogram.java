package org.selfscope.image.metric;

/**
 * How often a value of one image meets a value of another. Both axes have the same number of equal bins, from the smallest to the largest
 * value of their image, which is counted in the last bin.
 */
final class JointHistogram implements PairedRows.RowVisitor {

    private final int bins;

    private final double minX;

    private final double minY;

    private final double perX;

    private final double perY;

    private final long[] counts;

    JointHistogram(int bins, double minX, double maxX, double minY, double maxY) {
        this.bins = bins;
        this.minX = minX;
        this.minY = minY;
        this.perX = maxX > minX ? bins / (maxX - minX) : 0;
        this.perY = maxY > minY ? bins / (maxY - minY) : 0;
        this.counts = new long[bins * bins];
    }

    @Override
    public void add(double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            counts[bin(x[i] - minX, perX) * bins + bin(y[i] - minY, perY)]++;
        }
    }

    private int bin(double above, double perUnit) {
        return Math.min(bins - 1, (int)(above * perUnit));
    }

    void merge(JointHistogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Mutual information divided by the joint entropy: 0..1. NaN if both images are constant. */
    double normalizedInformation() {
        double total = 0;
        double[] x = new double[bins];
        double[] y = new double[bins];
        for (int i = 0; i < counts.length; i++) {
            total += counts[i];
            x[i / bins] += counts[i];
            y[i % bins] += counts[i];
        }
        double information = 0;
        double entropy = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double p = counts[i] / total;
                information += p * Math.log(counts[i] / x[i / bins] * (total / y[i % bins]));
                entropy -= p * Math.log(p);
            }
        }
        return information / entropy;
    }
}
