package org.selfscope.image;

import java.util.Objects;

/**
 * A named, calibrated axis: position in the specimen = origin + scale * index, in {@code unit}.
 *
 * @param type what the axis means
 * @param scale distance of neighbouring samples, in {@code unit}; finite. 1 if unknown
 * @param origin position of index 0, in {@code unit}; finite
 * @param unit unit of scale and origin such as "µm" or "s"; empty if unknown, never null
 */
public record Axis(AxisType type, double scale, double origin, String unit) {

    public Axis {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        if (!Double.isFinite(scale) || !Double.isFinite(origin)) {
            throw new IllegalArgumentException("Scale and origin of axis " + type.label() + " must be finite, but are " + scale + " and "
                + origin + ".");
        }
    }

    /** An axis without calibration. */
    public static Axis of(AxisType type) {
        return new Axis(type, 1, 0, "");
    }

    /** An axis that starts at 0. */
    public static Axis of(AxisType type, double scale, String unit) {
        return new Axis(type, scale, 0, unit);
    }

    /** Whether anything but the type is known. */
    public boolean isCalibrated() {
        return scale != 1 || origin != 0 || !unit.isEmpty();
    }
}
