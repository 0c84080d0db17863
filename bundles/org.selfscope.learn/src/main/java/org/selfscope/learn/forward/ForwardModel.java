package org.selfscope.learn.forward;

import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.SealedAdapter;
import org.selfscope.learn.symmetry.SymmetryGroup;

import com.google.gson.annotations.JsonAdapter;

/**
 * What the microscope did to the image before the noise came: the network's output goes through it before it is compared with the data, so
 * that the network learns to undo it. Linear, and constant images stay constant, so that it may be applied to network numbers.
 */
@JsonAdapter(SealedAdapter.class)
public sealed interface ForwardModel permits Identity, PsfConvolution {
    ForwardModel IDENTITY = new Identity();

    /** Pixels on either side of a pixel from which light comes to it, along each axis of space, X first. */
    int[] reach(int dimensions);

    /** @throws org.selfscope.image.RestorationException of kind SETTING if scenes of this framing cannot be imaged so */
    void check(Framing framing);

    /** @throws org.selfscope.image.RestorationException of kind IMAGE if scenes of so many channels cannot be imaged so */
    void checkChannels(int channels);

    /** The symmetries under which imaging looks the same. */
    SymmetryGroup symmetries(int dimensions);
}
