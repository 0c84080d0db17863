package org.selfscope.learn.objective;

/** The normal distribution with mean 0 and standard deviation 1. */
final class Normal {
    private static final double[] TAIL = {0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429};

    private Normal() {
    }

    /** Probability of more than t, to 1e-7. Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 7.1.26. */
    static double above(double t) {
        if (t < 0) {
            return 1 - above(-t);
        }
        double u = 1 / (1 + 0.3275911 * t * Math.sqrt(0.5));
        double polynomial = 0;
        for (int i = TAIL.length - 1; i >= 0; i--) {
            polynomial = u * (polynomial + TAIL[i]);
        }
        return 0.5 * polynomial * Math.exp(-0.5 * t * t);
    }

    /** Density over {@link #above}: how fast the negative logarithm of that probability grows. */
    static double hazard(double t) {
        return Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI) / above(t);
    }
}
