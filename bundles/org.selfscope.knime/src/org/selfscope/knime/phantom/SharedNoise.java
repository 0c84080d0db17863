package org.selfscope.knime.phantom;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.AxisType;

/** Along which axes neighbours share noise. */
enum SharedNoise {
    @Label(value = "No", description = "The noise of each pixel is independent.")
    NONE,
    @Label(value = "Along X", description = "As of scanning detectors with slow electronics.")
    X(AxisType.X),
    @Label(value = "Along Y", description = "As of cameras that are read by column.")
    Y(AxisType.Y),
    @Label(value = "Along X and Y", description = "As after resampling or registration.")
    X_Y(AxisType.X, AxisType.Y),
    @Label(value = "Along time", description = "As of afterglow, or after averaging of frames.")
    TIME(AxisType.TIME);

    final AxisType[] axes;

    SharedNoise(AxisType... axes) {
        this.axes = axes;
    }
}
