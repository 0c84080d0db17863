package net.imagej.space;

import java.util.List;

import net.imagej.axis.CalibratedAxis;

/** A space that holds its calibrated axes. */
public abstract class AbstractCalibratedSpace<A extends CalibratedAxis> extends AbstractTypedSpace<A> implements CalibratedSpace<A> {

    public AbstractCalibratedSpace(int numDimensions) {
        super(numDimensions);
    }

    @SafeVarargs
    public AbstractCalibratedSpace(A... axes) {
        super(axes);
    }

    public AbstractCalibratedSpace(List<A> axes) {
        super(axes);
    }
}
