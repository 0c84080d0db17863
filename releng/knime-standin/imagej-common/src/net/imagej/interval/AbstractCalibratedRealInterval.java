package net.imagej.interval;

import net.imagej.axis.CalibratedAxis;
import net.imagej.space.AbstractCalibratedSpace;
import net.imglib2.RealInterval;
import net.imglib2.RealPositionable;
import net.imglib2.util.Intervals;

/** Extent and calibrated axes. */
public abstract class AbstractCalibratedRealInterval<A extends CalibratedAxis> extends AbstractCalibratedSpace<A>
    implements CalibratedRealInterval<A> {

    private final double[] min;
    private final double[] max;

    /** The extent of the given interval; the axes are null until they are set. */
    public AbstractCalibratedRealInterval(RealInterval interval) {
        super(interval.numDimensions());
        min = Intervals.minAsDoubleArray(interval);
        max = Intervals.maxAsDoubleArray(interval);
    }

    @Override
    public double realMin(int d) {
        return min[d];
    }

    @Override
    public void realMin(double[] target) {
        System.arraycopy(min, 0, target, 0, min.length);
    }

    @Override
    public void realMin(RealPositionable target) {
        target.setPosition(min);
    }

    @Override
    public double realMax(int d) {
        return max[d];
    }

    @Override
    public void realMax(double[] target) {
        System.arraycopy(max, 0, target, 0, max.length);
    }

    @Override
    public void realMax(RealPositionable target) {
        target.setPosition(max);
    }

    /** The mean slope over the whole extent: NaN for a dimension of size 1. */
    @Override
    public double averageScale(int d) {
        return axis(d).averageScale(realMin(d), realMax(d));
    }
}
