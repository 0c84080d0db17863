package net.imagej.space;

import net.imagej.axis.AxisType;
import net.imagej.axis.TypedAxis;

/** A space with typed axes. */
public interface TypedSpace<A extends TypedAxis> extends AnnotatedSpace<A> {

    /** The dimension of a type, compared by identity; -1 if there is none. */
    default int dimensionIndex(AxisType type) {
        for (int d = 0; d < numDimensions(); d++) {
            if (axis(d).type() == type) {
                return d;
            }
        }
        return -1;
    }
}
