package net.imagej.space;

import java.util.List;

import net.imagej.axis.CalibratedAxis;

/** Calibrated axes and nothing else. */
public final class DefaultCalibratedSpace extends AbstractCalibratedSpace<CalibratedAxis> {

    public DefaultCalibratedSpace(int numDimensions) {
        super(numDimensions);
    }

    public DefaultCalibratedSpace(CalibratedAxis... axes) {
        super(axes);
    }

    public DefaultCalibratedSpace(List<CalibratedAxis> axes) {
        super(axes);
    }
}
