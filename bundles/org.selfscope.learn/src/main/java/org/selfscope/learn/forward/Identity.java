package org.selfscope.learn.forward;

import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.symmetry.SymmetryGroup;

/** Nothing happened to the image but noise. */
public record Identity() implements ForwardModel {
    @Override
    public int[] reach(int dimensions) {
        return new int[dimensions];
    }

    /** Every framing fits. */
    @Override
    public void check(Framing framing) {
        // NB: nothing to check.
    }

    /** Any number fits. */
    @Override
    public void checkChannels(int channels) {
        // NB: nothing to check.
    }

    @Override
    public SymmetryGroup symmetries(int dimensions) {
        return SymmetryGroup.full(dimensions);
    }
}
