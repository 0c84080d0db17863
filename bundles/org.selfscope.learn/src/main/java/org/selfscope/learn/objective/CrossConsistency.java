package org.selfscope.learn.objective;

import java.util.List;
import java.util.Set;

import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;

/**
 * Each half of a pair predicts the other, and each restored half shall be that half of the restored whole. Both terms count alike, all
 * three passes learn. Source: Y. Mansour and R. Heckel, "Zero-Shot Noise2Noise", CVPR 2023.
 */
public record CrossConsistency(Distance distance) implements Objective {
    @Override
    public CrossConsistency withDistance(Distance other) {
        return new CrossConsistency(other);
    }

    @Override
    public List<Pass> passes() {
        return List.of(new Pass(Sample.INPUT, true), new Pass(Sample.TARGET, true), new Pass(Sample.WHOLE, true));
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(new Comparison(Sample.INPUT, Sample.TARGET), new Comparison(Sample.TARGET, Sample.INPUT));
    }

    @Override
    public Set<String> maps() {
        return Set.of(Sample.INPUT_MEMBER, Sample.TARGET_MEMBER);
    }

    @Override
    public void check(Sampler sampler) {
        GapCorrectedError.requirePairs(sampler);
    }
}
