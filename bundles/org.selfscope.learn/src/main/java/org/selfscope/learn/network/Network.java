package org.selfscope.learn.network;

import java.util.List;

import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Which function is learnt, and how large it is. */
@JsonAdapter(SealedAdapter.class)
public sealed interface Network permits UNet, DnCnn, BabyUNet, ResidualUNet, ShallowNet, DeepInterpolationNet, DeepCadNet,
    SupportNet, Rectified {
    /**
     * The pixels of the last frame of the input, the size of a box around each pixel, that a prediction never depends on, whatever the
     * weights.
     *
     * @return one number for each axis of space, X first; empty if there are no such pixels
     */
    default List<Integer> blindSpot() {
        return List.of();
    }
}
