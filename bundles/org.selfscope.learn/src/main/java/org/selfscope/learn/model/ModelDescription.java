package org.selfscope.learn.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.selfscope.image.tile.Support;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * What has to be known of a trained network to use it.
 *
 * @param formatVersion of the model folder
 * @param method {@link org.selfscope.learn.method.Method#code() code} of the method
 * @param framing which axes and frames the network sees
 * @param channels that the network sees of an image, and gives
 * @param support what an output pixel depends on, along the axes of space
 * @param network what was trained
 * @param sampler what hid pixels, needed for the J-invariant result
 * @param forwardModel what the network learnt to undo
 * @param normalizations between input units and network numbers, one for each channel
 * @param symmetries under which the images look like images
 * @param training what training came to
 * @param inference the default way through the network
 * @param versions of software that made the model, by name
 */
public record ModelDescription(int formatVersion, String method, Framing framing, int channels, Support support, Network network,
    Sampler sampler, ForwardModel forwardModel, List<Normalization> normalizations, SymmetryGroup symmetries, TrainingSummary training, Inference inference,
    Map<String, String> versions) {
    /** The format that this version writes, and the newest that it reads. */
    public static final int FORMAT_VERSION = 4;

    public ModelDescription {
        for (Object part : new Object[]{method, framing, support, network, sampler, forwardModel, normalizations, symmetries, training,
            inference}) {
            Objects.requireNonNull(part, "A model description needs all its parts.");
        }
        normalizations = List.copyOf(normalizations);
        versions = Map.copyOf(versions);
        if (normalizations.size() != channels || support.numDimensions() != framing.dimensions()) {
            throw new IllegalArgumentException("The parts of the model description do not fit together.");
        }
    }

    /** Axes and channels of the network. */
    public Signature signature() {
        return new Signature(framing.dimensions(), framing.inputs(channels) + sampler.extraChannels(), channels);
    }
}
