package org.selfscope.learn.sampler;

import java.util.Map;
import java.util.stream.IntStream;

import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * Target is the frame as it is, and every pixel of it counts. Nothing is hidden here: the framing leaves the frame out of what the network
 * sees, as in DeepInterpolation, or the network is blind to each pixel itself, as in SUPPORT.
 */
public record FrameSampler() implements Sampler {

    /** Every framing fits; a plan asks whether framing or network are blind. */
    @Override
    public void check(Framing framing) {
        // NB: nothing to check.
    }

    @Override
    public int draws() {
        return 1;
    }

    @Override
    public double density(int dimensions) {
        return 1;
    }

    @Override
    public int[] cell(int dimensions) {
        return IntStream.generate(() -> 1).limit(dimensions).toArray();
    }

    @Override
    public int minimum(int dimension) {
        return 1;
    }

    @Override
    public int extraChannels() {
        return 0;
    }

    @Override
    public SymmetryGroup symmetries(int dimensions) {
        return SymmetryGroup.full(dimensions);
    }

    @Override
    public Sample sample(Block patch, float[] usable, int draw) {
        return new Sample(Map.of(Sample.INPUT, patch, Sample.TARGET, patch, Sample.WEIGHT,
            new Block(usable.clone(), patch.size(), 1)));
    }

    @Override
    public boolean[] counted(Sample sample, int... size) {
        return positive(sample.weight());
    }

    static boolean[] positive(float[] weight) {
        boolean[] positive = new boolean[weight.length];
        for (int i = 0; i < weight.length; i++) {
            positive[i] = weight[i] > 0;
        }
        return positive;
    }
}
