package org.selfscope.learn.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.selfscope.image.AxisType;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.Sampler;

/**
 * What has to be known of a trained network to use it.
 *
 * @param formatVersion of the model folder
 * @param method {@link org.selfscope.learn.method.Method#code() code} of the method
 * @param axes that the network sees as space; all other axes of an image are treated as independent planes
 * @param channels of input and output; 1
 * @param support what an output pixel depends on, along {@code axes}
 * @param network what was trained
 * @param sampler the mask, needed for the J-invariant result
 * @param normalization between input units and network numbers
 * @param training what training came to
 * @param inference the default way through the network
 * @param versions of software that made the model, by name
 */
public record ModelDescription(int formatVersion, String method, List<AxisType> axes, int channels, Support support, Network network,
    Sampler sampler, Normalization normalization, TrainingSummary training, Inference inference, Map<String, String> versions) {

    /** The format that this version writes, and the newest that it reads. */
    public static final int FORMAT_VERSION = 1;

    public ModelDescription {
        axes = List.copyOf(axes);
        versions = Map.copyOf(versions);
        for (Object part : new Object[]{method, support, network, sampler, normalization, training, inference}) {
            Objects.requireNonNull(part, "A model description needs all its parts.");
        }
    }
}
