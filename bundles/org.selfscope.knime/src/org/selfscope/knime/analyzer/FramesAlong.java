package org.selfscope.knime.analyzer;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.AxisType;

/** Where the same scene is recorded again and again. */
enum FramesAlong {

    @Label(value = "Time", description = "Frames of movies; images without them are measured in single planes.")
    TIME(AxisType.TIME),
    @Label(value = "Z", description = "Repeated frames that a file names slices.")
    Z(AxisType.Z),
    @Label(value = "None", description = "Measure in single planes, for movies whose frames have nothing in common.")
    NONE(null);

    private final AxisType axis;

    FramesAlong(AxisType axis) {
        this.axis = axis;
    }

    Optional<AxisType> axis() {
        return Optional.ofNullable(axis);
    }
}
