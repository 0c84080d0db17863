package org.selfscope.image.deconvolve;

import java.util.List;

import org.selfscope.image.Image;

/**
 * A deconvolved image, and how it came about.
 *
 * @param image 32-bit float, in the units of the original, without its background; axes and name are those of the original
 * @param iterations of Richardson-Lucy
 * @param background that was taken off, in grey values
 * @param heldOut how badly hidden pixels were predicted after 1, 2, ... iterations, see {@link Stop.WherePredictedBest}: their mean Poisson
 *            deviance, in grey values; empty if the number of iterations was given
 */
public record Deconvolution(Image image, int iterations, double background, List<Double> heldOut) {

    public Deconvolution {
        heldOut = List.copyOf(heldOut);
    }

    /** The number of iterations after which hidden pixels were predicted best; at least 1. */
    static int best(List<Double> heldOut) {
        int best = 0;
        for (int i = 1; i < heldOut.size(); i++) {
            best = heldOut.get(i) < heldOut.get(best) ? i : best;
        }
        return best + 1;
    }

    /** Whether more iterations were not tried although hidden pixels were still predicted better and better. */
    public boolean isCutShort() {
        return !heldOut.isEmpty() && iterations == heldOut.size();
    }
}
