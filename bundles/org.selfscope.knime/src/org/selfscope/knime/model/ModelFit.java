package org.selfscope.knime.model;

import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.model.ModelDescription;

/** Whether a model can be used here, and for an image. */
public final class ModelFit {

    private ModelFit() {
    }

    /** @throws InvalidSettingsException if this version of the extension cannot use the model */
    public static void checkUsable(ModelDescription model) throws InvalidSettingsException {
        if (model.formatVersion() > ModelDescription.FORMAT_VERSION) {
            throw new InvalidSettingsException("The restoration model has format " + model.formatVersion() + "; this version of Selfscope "
                + "reads up to format " + ModelDescription.FORMAT_VERSION + ". Update Selfscope, or train the model with this version.");
        }
    }

    /** @throws RestorationException of kind IMAGE if the model needs an axis that the image has not, or other channels */
    public static void check(ModelDescription model, Image image) {
        for (AxisType axis : model.framing().axes()) {
            if (image.dimensionOf(axis).isEmpty()) {
                throw new RestorationException(Kind.IMAGE, "Image \"" + image.name() + "\" (" + image.describeAxes() + ") has no axis "
                    + axis.label() + ", but the model was trained on " + axes(model) + ".",
                    "Use a model that was trained on images with the same axes, or set the axes with the node Set Image Metadata.");
            }
        }
        if (model.framing().channels(image) != model.channels()) {
            throw new RestorationException(Kind.IMAGE, "Image \"" + image.name() + "\" (" + image.describeAxes() + ") has "
                + model.framing().channels(image) + " channels, but the model was trained on " + model.channels() + " at once.",
                "Use a model that was trained on images with the same channels.");
        }
    }

    private static String axes(ModelDescription model) {
        return model.framing().axes().stream().map(AxisType::label).collect(Collectors.joining(", "));
    }
}
