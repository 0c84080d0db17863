package org.selfscope.image.deconvolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.Watch;
import org.selfscope.image.mask.RandomMask;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.random.CounterRandom;

/** The pixels of an image that its deconvolution does not see. */
final class HeldOut {

    /** Part of the pixels that are hidden: few enough that the rest tells nearly as much as all. */
    private static final double SHARE = 0.1;

    /** The same where holes are hidden, of which only the middle is predicted. */
    private static final double SHARE_OF_HOLES = 0.2;

    /** Iterations without a new minimum after which the search ends, and their part of those before. */
    private static final int PATIENCE = 5;

    private static final double PATIENCE_SHARE = 0.5;

    /** Part of the work of an iteration that is not the image of its outcome, which the next one takes over. */
    private static final double ADVANCED = 0.5;

    private final Observation observation;

    private final Holes holes;

    /** Of the pixels that are to be predicted. */
    private final int[] indices;

    /** The image without them, and without what is hidden together with them. */
    private final Observation others;

    HeldOut(Observation observation, Holes holes, long seed) {
        this.observation = observation;
        this.holes = holes;
        double density = holes.isNone() ? SHARE : SHARE_OF_HOLES / holes.pixels();
        int[] drawn = new RandomMask(density, 1).indices(observation.size(), new CounterRandom(seed));
        this.indices = Arrays.stream(drawn).filter(observation::counts).toArray();
        this.others = observation.without(holes.around(indices, observation.size()));
    }

    /** Whether there are pixels to predict, and others to predict them from. */
    boolean isPossible() {
        return indices.length > 0 && others.count() > 0;
    }

    /**
     * Runs until pixels are predicted worse and worse.
     *
     * @return mean Poisson deviance {@code 2 (m - d + d ln(d / m))} of the hidden pixels d from their predictions m, in grey values, after 1,
     *         2, ... iterations
     */
    List<Double> errors(RichardsonLucy settings, Psf psf, double start, int most, Progress progress, Cancellation cancellation) {
        Estimate estimate = new Estimate(settings, others, psf, start, Watch.of(cancellation));
        List<Double> errors = new ArrayList<>();
        int best = 0;
        while (errors.size() < most && errors.size() - best <= PATIENCE + PATIENCE_SHARE * best) {
            String message = "looking for the best number of iterations by hiding " + holes.describe() + ": " + (errors.size() + 1);
            double done = errors.size();
            progress.report(done / most, message);
            Watch watch = new Watch(progress.part(done / most, (done + 1) / most), message, cancellation);
            estimate.advance(watch.part(0, ADVANCED));
            errors.add(deviance(estimate.image(watch.part(ADVANCED, 1)), settings.background(), start * Estimate.DARK));
            if (errors.get(errors.size() - 1) < errors.get(best)) {
                best = errors.size() - 1;
            }
        }
        return errors;
    }

    /**
     * NB: the deviance is what Richardson-Lucy makes as small as it can for the pixels that it sees. Squared differences would let the
     * brightest pixels, which have most noise, decide alone, and stop too late.
     */
    private double deviance(float[] image, double background, double least) {
        double sum = 0;
        for (int index : indices) {
            double seen = observation.values()[index];
            double expected = Math.max(least, image[index] + background);
            sum += expected - seen + (seen > 0 ? seen * Math.log(seen / expected) : 0);
        }
        return 2 * sum / indices.length;
    }
}
