package net.imagej.interval;

import net.imagej.axis.TypedAxis;
import net.imagej.space.TypedSpace;
import net.imglib2.RealInterval;

/** A real interval with typed axes. */
public interface TypedRealInterval<A extends TypedAxis> extends RealInterval, TypedSpace<A> {
}
