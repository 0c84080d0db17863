package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;

/**
 * Weighted mean of the distance between prediction and target. With blind spots it is the mean over the masked pixels only; squared, it
 * estimates the true mean square error plus the variance of the noise, whatever the density of the mask.
 */
public record TargetError(Distance distance) implements Objective {
    @Override
    public TargetError withDistance(Distance other) {
        return new TargetError(other);
    }

    @Override
    public List<Pass> passes() {
        return List.of(new Pass(Sample.INPUT, true));
    }

    @Override
    public List<Comparison> comparisons() {
        return Comparison.INPUT_TO_TARGET;
    }

    @Override
    public Set<String> maps() {
        return Set.of();
    }

    /** Does nothing: every sample has an input and a target. */
    @Override
    public void check(Sampler sampler) {
        // NB: nothing to check.
    }
}
