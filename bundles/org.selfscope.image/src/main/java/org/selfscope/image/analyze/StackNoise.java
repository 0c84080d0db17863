package org.selfscope.image.analyze;

import java.util.List;

import org.selfscope.image.AxisType;

/**
 * What the noise of consecutive frames or planes has in common.
 *
 * @param axis Time or Z
 * @param correlation of the noise 1, 2 and 3 frames apart, without the fixed pattern; fewer if there are few frames
 * @param pattern part of the variance in a frame that is the same in all frames, 0..1: of the camera's pixels, and of the finest structure.
 *            Small where there is none
 */
public record StackNoise(AxisType axis, List<Double> correlation, double pattern) {

    /** A smaller part of the variance does not show. */
    public static final double VISIBLE = 0.05;

    public StackNoise {
        correlation = List.copyOf(correlation);
    }

    /** Whether consecutive frames share noise. */
    public boolean isShared() {
        return !correlation.isEmpty() && correlation.get(0) >= NeighbourCorrelation.HARMLESS;
    }

    public boolean hasPattern() {
        return pattern >= VISIBLE;
    }
}
