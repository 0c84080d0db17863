package org.selfscope.learn.sampler;

import java.util.List;

import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Decides which values of a plane are input, which are target, and which count. Without state: a phase says which draw it is. */
@JsonAdapter(SealedAdapter.class)
public sealed interface Sampler permits BlindSpotGrid {

    /** The evaluations of the network that one training step needs. */
    List<Pass> passes();

    /** Number of different masks; together they cover every pixel exactly once. */
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

    /** The values with the masked ones replaced by what their neighbours tell. @param width of the array; X is fastest */
    float[] hide(float[] values, int width, int[] masked);

    /** What the network learns from a patch. */
    Sample sample(float[] patch, int width, int phase);
}
