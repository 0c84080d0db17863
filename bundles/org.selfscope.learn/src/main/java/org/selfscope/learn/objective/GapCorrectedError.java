package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.Settings;

/**
 * The error of a pair of neighbouring pixels, plus {@code weight} times a term that takes out the difference of the clean pixels, for which
 * the restored whole patch stands, evaluated without gradient. Source: T. Huang et al., "Neighbor2Neighbor", CVPR 2021, arXiv 2101.02824.
 *
 * @param distance of prediction and target
 * @param weight of the second term at the end of training; at least 0
 * @param ramp whether the weight grows from 0 in proportion to the steps done, as published
 */
public record GapCorrectedError(Distance distance, double weight, boolean ramp) implements Objective {
    /** Published weight at the end of training. */
    public static final double DEFAULT_WEIGHT = 2;

    public GapCorrectedError {
        Settings.require(weight >= 0, "The weight of the correction for neighbouring pixels is " + weight + ".",
            "Choose 0 for none, or a positive number such as 2.");
    }

    @Override
    public GapCorrectedError withDistance(Distance other) {
        return new GapCorrectedError(other, weight, ramp);
    }

    @Override
    public List<Pass> passes() {
        return List.of(new Pass(Sample.INPUT, true), new Pass(Sample.WHOLE, false));
    }

    @Override
    public List<Comparison> comparisons() {
        return Comparison.INPUT_TO_TARGET;
    }

    @Override
    public Set<String> maps() {
        return Set.of(Sample.INPUT_MEMBER, Sample.TARGET_MEMBER);
    }

    /**
     * Only without a correction: by its neighbour alone, the restored pixel that is drawn towards that neighbour seems better than the one
     * that is right, and with the correction, the one that keeps all noise.
     */
    @Override
    public boolean isRanking() {
        return weight == 0;
    }

    @Override
    public void check(Sampler sampler) {
        requirePairs(sampler);
    }

    static void requirePairs(Sampler sampler) {
        Settings.require(sampler instanceof PairSampler, "This method learns from pairs of smaller images, but the sampling hides pixels.",
            "Choose a method with blind spots, or connect a sampling scheme of the Training Pair Generator.");
    }
}
