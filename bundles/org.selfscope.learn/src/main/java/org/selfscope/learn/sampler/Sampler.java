package org.selfscope.learn.sampler;

import java.util.List;

import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Decides which values of a plane are input, which are target, and which count. Without state: a number says which draw it is. */
@JsonAdapter(SealedAdapter.class)
public sealed interface Sampler permits BlindSpotGrid, SchemeSampler {

    /** The evaluations of the network that one training step needs. */
    List<Pass> passes();

    /** Number of different draws of {@link #sample}. */
    int draws();

    /** Expected part of the pixels that are targets of one draw; above 0. */
    double density();

    /** What the network learns from a patch. @param draw 0..draws-1 */
    Sample sample(float[] patch, int width, int draw);

    /** Number of masks of the J-invariant result; together they cover every pixel exactly once. */
    int phases();

    /**
     * The masked pixels of a part of an image.
     *
     * @param phase 0..phases-1
     * @param x coordinate in the image that is seen in each column; mirrored ones occur twice
     * @param y coordinate in the image that is seen in each row
     * @return flat indices, X fastest, ascending
     */
    int[] masked(int phase, long[] x, long[] y);

    /**
     * The values with the masked ones, and what else is hidden with them, replaced by what their surroundings tell. Nothing is drawn.
     *
     * @param width of the array; X is fastest
     */
    float[] hide(float[] values, int width, int[] masked);

    /** How far around a pixel {@link #hide} looks for pixels and for masked ones, along both axes. */
    int margin();
}
