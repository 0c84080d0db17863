package org.selfscope.image.psf;

/** Bessel functions (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964). */
final class Bessel {

    /** Formula 9.4.1, in powers of (x / 3)². */
    private static final double[] SMALL = {1, -2.2499997, 1.2656208, -0.3163866, 0.0444479, -0.0039444, 0.0002100};

    /** Formula 9.4.3, in powers of 3 / x. */
    private static final double[] MODULUS = {0.79788456, -0.00000077, -0.00552740, -0.00009512, 0.00137237, -0.00072805, 0.00014476};

    private static final double[] PHASE = {-0.78539816, -0.04166397, -0.00003954, 0.00262573, -0.00054125, -0.00029333, 0.00013558};

    private Bessel() {
    }

    /** J0, with errors below 1e-7. @param x at least 0 */
    static double j0(double x) {
        if (x <= 3) {
            return polynomial(SMALL, x * x / 9);
        }
        double t = 3 / x;
        return polynomial(MODULUS, t) * Math.cos(x + polynomial(PHASE, t)) / Math.sqrt(x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
