package org.selfscope.learn.sampler;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.Settings;

/**
 * Samplers that hide pixels from the network and let it predict them. Target is the patch itself, and its hidden pixels count. All channels
 * of a pixel are hidden together.
 */
public sealed interface BlindSpots extends Sampler permits BlindSpotGrid, SchemeSampler {
    /** Number of masks of the J-invariant result; together they cover every pixel exactly once. */
    int phases(int dimensions);

    /** Distance along an axis to which pixels are hidden with a target. */
    int reach(int dimension);

    /**
     * The masked pixels of a part of an image.
     *
     * @param phase 0..phases-1
     * @param coordinates for each axis, those in the image that are seen at each position; mirrored ones occur twice
     * @return flat indices, first axis fastest, ascending
     */
    int[] masked(int phase, long[]... coordinates);

    /**
     * What the network sees of values of which the masked ones, and what else is hidden with them, are replaced by what their surroundings
     * tell. Nothing is drawn.
     */
    Block hide(Block values, int[] masked);

    /** What the network sees of values of which none is hidden. */
    Block open(Block values);

    /** How far around a pixel {@link #hide} looks for pixels and for masked ones, along every axis. */
    int margin();

    /**
     * As {@link #sample(Block, float[], int)}, where the network sees some more pixels in no pass.
     *
     * @param unseen flat indices; not usable
     */
    Sample sample(Block patch, float[] usable, int[] unseen, int draw);

    @Override
    default Sample sample(Block patch, float[] usable, int draw) {
        return sample(patch, usable, new int[0], draw);
    }

    /** All indices of two lists. NB: filled together, since otherwise one would be filled with what another one was hidden from. */
    static int[] union(int[] first, int[] second) {
        return second.length == 0 ? first : IntStream.concat(Arrays.stream(first), Arrays.stream(second)).sorted().distinct().toArray();
    }

    /** Target is the patch itself. */
    @Override
    default int[] cell(int dimensions) {
        return IntStream.generate(() -> 1).limit(dimensions).toArray();
    }

    /** A window of at least two pixels has to be left outside a blind spot. */
    @Override
    default int minimum(int dimension) {
        return 2 + 2 * reach(dimension);
    }

    @Override
    default double density(int dimensions) {
        return 1.0 / phases(dimensions);
    }

    @Override
    default boolean[] counted(Sample sample, int... size) {
        return FrameSampler.positive(sample.weight());
    }

    /** @throws org.selfscope.image.RestorationException of kind SETTING if the network would not see the frame whose pixels are hidden */
    static void requireCentre(Framing framing) {
        Settings.require(framing.window().centre(), "Pixels are hidden in a frame that the network does not see.",
            "Let the network see the frame itself, or choose a method that learns from other frames alone.");
    }

    /** Weight 1 at masked pixels that are usable. */
    static Block weight(int[] masked, float[] usable, int... size) {
        float[] weight = new float[usable.length];
        Arrays.stream(masked).forEach(i -> weight[i] = usable[i]);
        return new Block(weight, size, 1);
    }
}
