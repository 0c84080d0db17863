package org.selfscope.image.analyze;

/**
 * A straight line through points with weights.
 *
 * @param centre weighted mean of the abscissas
 * @param height at the centre
 * @param slope of the line
 * @param heightVariance squared standard error of the height
 * @param slopeVariance squared standard error of the slope; that of height and slope are independent
 */
record Line(double centre, double height, double slope, double heightVariance, double slopeVariance) {

    /** Squared standard error of a slope that is not known at all. */
    private static final double ANY_SLOPE = 1e200;

    /**
     * The line of least weighted squares.
     *
     * @param weight inverse variances of the ordinates
     */
    static Line fit(double[] x, double[] y, double[] weight) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight[i];
            sumX += weight[i] * x[i];
            sumY += weight[i] * y[i];
        }
        double centre = sumX / sum;
        double height = sumY / sum;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = 0; i < x.length; i++) {
            sumXx += weight[i] * (x[i] - centre) * (x[i] - centre);
            sumXy += weight[i] * (x[i] - centre) * (y[i] - height);
        }
        return sumXx > 0 ? new Line(centre, height, sumXy / sumXx, 1 / sum, 1 / sumXx) : level(centre, height, 1 / sum);
    }

    /** Of a single abscissa, which tells nothing about the slope. */
    private static Line level(double centre, double height, double heightVariance) {
        return new Line(centre, height, 0, heightVariance, ANY_SLOPE);
    }

    double at(double x) {
        return height + slope * (x - centre);
    }

    /** The squared standard error at an abscissa. */
    double varianceAt(double x) {
        return heightVariance + slopeVariance * (x - centre) * (x - centre);
    }

    Line withScaledErrors(double factor) {
        return new Line(centre, height, slope, heightVariance * factor, slopeVariance * factor);
    }
}
