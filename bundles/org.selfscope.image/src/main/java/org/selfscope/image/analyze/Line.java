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
     * The line by an instrumental variable: numbers that go with the abscissas, but whose errors have nothing to do with those of abscissas
     * and ordinates. Least squares would make the line too flat, since the abscissas have errors.
     *
     * @param instrument one for each point
     * @param weight inverse variances of the ordinates
     */
    static Line fit(double[] instrument, double[] x, double[] y, double[] weight) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double sumZ = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight[i];
            sumX += weight[i] * x[i];
            sumY += weight[i] * y[i];
            sumZ += weight[i] * instrument[i];
        }
        double centre = sumX / sum;
        double height = sumY / sum;
        double sumZz = 0;
        double sumZx = 0;
        double sumZy = 0;
        for (int i = 0; i < x.length; i++) {
            double z = weight[i] * (instrument[i] - sumZ / sum);
            sumZz += z * (instrument[i] - sumZ / sum);
            sumZx += z * (x[i] - centre);
            sumZy += z * (y[i] - height);
        }
        return sumZx > 0 ? new Line(centre, height, sumZy / sumZx, 1 / sum, sumZz / (sumZx * sumZx)) : level(centre, height, 1 / sum);
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
