package net.imagej.axis;

/** An axis that knows its meaning. */
public interface TypedAxis extends Axis {

    AxisType type();

    void setType(AxisType type);
}
