package org.selfscope.knime.calibrator;

import java.util.List;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.AxisType;

/** What is denoised as one piece. */
enum BlockAxes {

    @Label(value = "Planes (X, Y)", description = "Each plane by itself. For images, movies, and stacks of distant slices.")
    X_Y(AxisType.X, AxisType.Y),
    @Label(value = "Volumes (X, Y, Z)", description = "Slices help each other, if they are close enough to look alike. Slower.")
    X_Y_Z(AxisType.X, AxisType.Y, AxisType.Z);

    private final List<AxisType> types;

    BlockAxes(AxisType... types) {
        this.types = List.of(types);
    }

    List<AxisType> types() {
        return types;
    }
}
