package org.selfscope.learn.network;

import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** Which function is learnt, and how large it is. */
@JsonAdapter(SealedAdapter.class)
public sealed interface Network permits UNet, DnCnn, BabyUNet, ResidualUNet, ShallowNet, DeepInterpolationNet, DeepCadNet,
    Rectified {
}
