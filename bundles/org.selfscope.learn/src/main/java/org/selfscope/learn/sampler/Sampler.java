package org.selfscope.learn.sampler;

import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Decides which values of a patch are input, which are target, and which count. */
@JsonAdapter(SealedAdapter.class)
public sealed interface Sampler permits BlindSpotGrid {

    /** Number of different masks; together they cover every pixel exactly once. */
    int phases();
}
