package org.selfscope.image.tiff;

import java.util.LinkedHashMap;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;

/** What a TIFF file says about the planes that it contains. */
interface StackDescription {

    /** Sizes of the axes over the planes, in the order of the planes, the fastest varying axis first. */
    LinkedHashMap<AxisType, Long> sizes();

    /** Calibration of an axis, also of X and Y. */
    Axis axis(AxisType type);

    /** Where the image came from before it was written into the file, empty if that is unknown. */
    default String source() {
        return "";
    }

    /** The number of planes that it is about. */
    default long planes() {
        return sizes().values().stream().reduce(1L, Math::multiplyExact);
    }
}
