package org.selfscope.learn.sampler;

import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.SealedAdapter;
import org.selfscope.learn.symmetry.SymmetryGroup;

import com.google.gson.annotations.JsonAdapter;

/**
 * Decides which values of a patch of a frame are input, which are target, and which count; other frames that the network sees are none of its
 * concern. Without state: a number says which draw it is.
 */
@JsonAdapter(SealedAdapter.class)
public sealed interface Sampler permits BlindSpots, PairSampler, ResampledPairs, FrameSampler {
    /** @throws org.selfscope.image.RestorationException of kind SETTING if scenes of this framing cannot be sampled */
    void check(Framing framing);

    /** Number of different draws of {@link #sample}. */
    int draws();

    /** Part of the pixels of a patch that are behind the targets of a draw, on average; above 0. */
    double density(int dimensions);

    /** How many times larger the patch is than input and target, along each axis of space. */
    int[] cell(int dimensions);

    /** Smallest size of a patch along an axis of space. */
    int minimum(int dimension);

    /** How many channels the network sees besides those of the image. */
    int extraChannels();

    /** The symmetries under which the sampling looks the same. */
    SymmetryGroup symmetries(int dimensions);

    /**
     * What the network learns from a patch.
     *
     * @param usable 1 at pixels whose values may be targets, 0 elsewhere
     * @param draw 0..draws-1
     */
    Sample sample(Block patch, float[] usable, int draw);

    /** The pixels of a patch whose values count in a sample of it, as targets. @param size of the patch */
    boolean[] counted(Sample sample, int... size);
}
