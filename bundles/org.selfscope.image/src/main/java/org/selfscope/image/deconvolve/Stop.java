package org.selfscope.image.deconvolve;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** When to stop iterating: with each iteration the image gets sharper, but noise grows too. */
public sealed interface Stop {

    /** Iterations that nobody needs. */
    int MOST = 100_000;

    /** After a number of iterations. @param iterations at least 1 */
    record After(int iterations) implements Stop {

        public After {
            requireIterations(iterations);
        }
    }

    /**
     * Where pixels that the deconvolution does not see are predicted best. Some pixels, chosen at random, do not count in a first run; after
     * every iteration, the blurred estimate is compared with them, by the Poisson deviance that Richardson-Lucy minimises for the others. Noise
     * that is independent between pixels cannot be predicted, so the error falls as long as the estimate gets closer to the specimen, and
     * rises when it begins to follow the noise of the other pixels. (The idea of J. Batson and L. Royer, Noise2Self, ICML 2019, applied to
     * the number of iterations.) A second run, with all pixels, makes the image with the number of iterations that predicted best.
     * <p>
     * Noise that neighbours share could be predicted from them. So the noise of the image is analysed first, and where neighbours share it,
     * they are hidden together with the pixel that is to be predicted.
     *
     * @param most iterations at most; at least 1
     * @param seed of the choice of pixels
     */
    record WherePredictedBest(int most, long seed) implements Stop {

        public WherePredictedBest {
            requireIterations(most);
        }
    }

    private static void requireIterations(int iterations) {
        if (iterations < 1 || iterations > MOST) {
            throw new RestorationException(Kind.SETTING, "Richardson-Lucy cannot run " + iterations + " iterations.",
                "Choose a number from 1 to " + MOST + "; 5 to 50 is usual.");
        }
    }
}
