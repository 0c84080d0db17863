package org.selfscope.knime.analyzer;

import java.util.Optional;
import java.util.OptionalDouble;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.execution.Execution;

final class NoiseAnalyzerParameters implements NodeParameters {

    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the noisy images, or of paths to them.")
    String imageColumn = "";

    @Persist(configKey = "offset")
    @Widget(title = "Offset (grey values)", description = "Mean grey value without light, as of an image that was taken in the dark. "
        + "Without it, the darkest part of each image is taken, and the read noise includes the photon noise there.")
    Optional<Double> offset = Optional.empty();

    @Persist(configKey = "frames_along")
    @Widget(title = "Frames along", description = "The axis along which the same scene is recorded again and again: differences of "
        + "consecutive frames are noise alone.")
    FramesAlong framesAlong = FramesAlong.TIME;

    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Of the sampling scheme, for the learner.")
    long seed = 1;

    NoiseAnalyzerParameters() {
    }

    NoiseAnalyzerParameters(NodeParametersInput input) {
        input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
    }

    /** @throws org.selfscope.image.RestorationException of kind SETTING if the offset is no number */
    NoiseAnalysis analysis() {
        return new NoiseAnalysis(offset.map(OptionalDouble::of).orElse(OptionalDouble.empty()), framesAlong.axis());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Execution.check(this::analysis);
    }
}
