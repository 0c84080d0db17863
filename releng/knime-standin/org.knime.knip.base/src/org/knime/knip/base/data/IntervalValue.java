package org.knime.knip.base.data;

import net.imagej.Sourced;
import net.imagej.axis.CalibratedAxis;
import net.imagej.space.CalibratedSpace;
import org.knime.core.data.DataValue;
import org.scijava.Named;

/** Extent, axes, name and source of an image. The objects are the cell's own: do not change them. */
public interface IntervalValue extends DataValue {

    CalibratedSpace<CalibratedAxis> getCalibratedSpace();

    long[] getMinimum();

    long[] getMaximum();

    Named getName();

    Sourced getSource();
}
