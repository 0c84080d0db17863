package org.selfscope.knime.pair;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.AxisType;
import org.selfscope.image.scheme.FramePair;

/** The axis along which frames follow each other. */
enum FrameAxis {

    @Label(value = "Time", description = "Frames of a movie.")
    TIME(AxisType.TIME),
    @Label(value = "Z", description = "Slices of a stack.")
    Z(AxisType.Z);

    private final AxisType type;

    FrameAxis(AxisType type) {
        this.type = type;
    }

    FramePair pair(boolean swap, long seed) {
        return new FramePair(type, swap, seed);
    }
}
