package org.selfscope.image.noise;

import java.util.random.RandomGenerator;

/**
 * Exact Poisson numbers of one mean. Small means: inversion by sequential search. Large ones: transformed rejection with squeeze, algorithm
 * PTRS of W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12
 * (1993), which is exact as well and takes constant time. All functions are those of StrictMath, so that numbers agree on all platforms.
 */
public final class Poisson {

    /** PTRS needs a mean of 10 at least. */
    private static final double SMALL = 10;

    private Poisson() {
    }

    /** @param mean finite, at least 0 */
    public static double next(double mean, RandomGenerator random) {
        return mean < SMALL ? byInversion(mean, random) : byTransformedRejection(mean, random);
    }

    private static double byInversion(double mean, RandomGenerator random) {
        double probability = StrictMath.exp(-mean);
        double rest = random.nextDouble() - probability;
        int k = 0;
        while (rest >= 0 && probability > 0) {
            k++;
            probability *= mean / k;
            rest -= probability;
        }
        return k;
    }

    private static double byTransformedRejection(double mean, RandomGenerator random) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - StrictMath.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return k;
            }
            if (k >= 0 && (us >= 0.013 || v <= us)
                && StrictMath.log(v * inverseAlpha / (a / (us * us) + b)) <= k * StrictMath.log(mean) - mean - logFactorial(k)) {
                return k;
            }
        }
    }

    /** ln k!, by Stirling's series from 10 on, where its error is below 1e-10. */
    static double logFactorial(double k) {
        if (k < 10) {
            double product = 1;
            for (int i = 2; i <= k; i++) {
                product *= i;
            }
            return StrictMath.log(product);
        }
        double x = k + 1;
        double x2 = x * x;
        double correction = (1 / 12. - (1 / 360. - 1 / (1260 * x2)) / x2) / x;
        return (x - 0.5) * StrictMath.log(x) - x + 0.5 * StrictMath.log(2 * StrictMath.PI) + correction;
    }
}
