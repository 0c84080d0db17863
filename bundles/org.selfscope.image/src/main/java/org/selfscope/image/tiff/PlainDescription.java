package org.selfscope.image.tiff;

import java.util.LinkedHashMap;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;

/**
 * A file that says nothing about its axes: several planes are a Z stack, as ImageJ has it. A resolution per centimetre is a pixel size;
 * one per inch is what printers and screens assume, and ignored.
 */
record PlainDescription(long planes, Resolution resolution) implements StackDescription {

    @Override
    public LinkedHashMap<AxisType, Long> sizes() {
        LinkedHashMap<AxisType, Long> sizes = new LinkedHashMap<>();
        if (planes > 1) {
            sizes.put(AxisType.Z, planes);
        }
        return sizes;
    }

    @Override
    public Axis axis(AxisType type) {
        if (resolution.isMetric() && type == AxisType.X) {
            return Axis.of(type, Resolution.micrometres(resolution.pixelsPerUnitX()), "\u00b5m");
        }
        if (resolution.isMetric() && type == AxisType.Y) {
            return Axis.of(type, Resolution.micrometres(resolution.pixelsPerUnitY()), "\u00b5m");
        }
        return Axis.of(type);
    }
}
