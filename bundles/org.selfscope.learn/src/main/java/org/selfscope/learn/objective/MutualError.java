package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.FrameSampler;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.Settings;

/**
 * Each half of a pair predicts the other, and both predictions shall be the same: with halves A and B and the network f, the mean of the
 * distances |f(A) - B|, |f(B) - A| and {@code weight} times |f(A) - f(B)|. Source: L. Qu et al., SN2N, Nature Methods 21 (2024) 1895.
 *
 * @param weight of the third term, at least 0; more makes the result smoother
 */
public record MutualError(Distance distance, double weight) implements Objective {
    /** Published weight. */
    public static final double DEFAULT_WEIGHT = 1;

    public MutualError {
        Settings.require(weight >= 0 && weight < Double.POSITIVE_INFINITY, "The weight of the consistency of both halves is " + weight + ".",
            "Choose 0 for none, or a positive number such as 1.");
    }

    @Override
    public MutualError withDistance(Distance other) {
        return new MutualError(other, weight);
    }

    @Override
    public List<Pass> passes() {
        return List.of(new Pass(Sample.INPUT, true), new Pass(Sample.TARGET, true));
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(new Comparison(Sample.INPUT, Sample.TARGET), new Comparison(Sample.TARGET, Sample.INPUT));
    }

    @Override
    public Set<String> maps() {
        return Set.of();
    }

    @Override
    public void check(Sampler sampler) {
        Settings.require(!(sampler instanceof BlindSpots) && !(sampler instanceof FrameSampler),
            "This method learns from pairs of images, but the sampling makes none.",
            "Choose a method with blind spots, or connect a sampling scheme of the Training Pair Generator.");
    }
}
