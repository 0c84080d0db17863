package net.imagej.axis;

/** The meaning of an axis; compared by identity, so obtain it from {@link Axes}. */
public interface AxisType {

    /** The name, for example "X" or "Time". */
    String getLabel();

    boolean isXY();

    boolean isSpatial();
}
