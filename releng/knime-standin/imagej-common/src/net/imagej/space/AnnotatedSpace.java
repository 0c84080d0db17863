package net.imagej.space;

import net.imagej.axis.Axis;
import net.imglib2.EuclideanSpace;

/** A space with axes. */
public interface AnnotatedSpace<A extends Axis> extends EuclideanSpace {

    A axis(int d);

    /** Copies the axes into the given array. */
    void axes(A[] axes);

    /** Replaces an axis; beyond the end the number of dimensions grows. */
    void setAxis(A axis, int d);
}
