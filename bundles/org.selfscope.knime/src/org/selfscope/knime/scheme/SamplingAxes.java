package org.selfscope.knime.scheme;

import java.util.List;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.AxisType;

/** The axes along which samples are drawn, as people choose them. */
public enum SamplingAxes {

    @Label(value = "X, Y", description = "In each plane by itself. The choice for images, and for what the learner shall learn from.")
    X_Y(AxisType.X, AxisType.Y),
    @Label(value = "X", description = "In each line by itself.")
    X(AxisType.X),
    @Label(value = "Y", description = "In each column of pixels by itself.")
    Y(AxisType.Y),
    @Label(value = "Z", description = "Across the slices of a volume, if they are close enough to look alike.")
    Z(AxisType.Z),
    @Label(value = "Time", description = "Across the frames of a movie, if they follow each other fast enough to look alike.")
    TIME(AxisType.TIME),
    @Label(value = "X, Y, Z", description = "In each volume, if the slices are close enough to look alike.")
    X_Y_Z(AxisType.X, AxisType.Y, AxisType.Z),
    @Label(value = "X, Y, Time", description = "In each movie, if the frames follow each other fast enough to look alike.")
    X_Y_TIME(AxisType.X, AxisType.Y, AxisType.TIME),
    @Label(value = "X, Y, Z, Time", description = "In movies of volumes.")
    X_Y_Z_TIME(AxisType.X, AxisType.Y, AxisType.Z, AxisType.TIME);

    private final List<AxisType> types;

    SamplingAxes(AxisType... types) {
        this.types = List.of(types);
    }

    public List<AxisType> types() {
        return types;
    }
}
