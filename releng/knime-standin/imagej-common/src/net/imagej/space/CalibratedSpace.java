package net.imagej.space;

import net.imagej.axis.CalibratedAxis;

/** A space with calibrated axes. */
public interface CalibratedSpace<A extends CalibratedAxis> extends TypedSpace<A> {

    /** The mean slope of an axis between index 0 and 1. */
    default double averageScale(int d) {
        return axis(d).averageScale(0, 1);
    }
}
