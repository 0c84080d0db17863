package net.imagej.interval;

import net.imagej.axis.CalibratedAxis;
import net.imagej.space.CalibratedSpace;

/** A real interval with calibrated axes. */
public interface CalibratedRealInterval<A extends CalibratedAxis> extends TypedRealInterval<A>, CalibratedSpace<A> {
}
