package net.imagej.axis;

import java.io.Serializable;

/** An axis type with a label; two types of one label are different types. */
public class DefaultAxisType implements AxisType, Comparable<AxisType>, Serializable {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final boolean spatial;

    public DefaultAxisType(String label) {
        this(label, false);
    }

    public DefaultAxisType(String label, boolean spatial) {
        this.label = label;
        this.spatial = spatial;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public boolean isXY() {
        return this == Axes.X || this == Axes.Y;
    }

    @Override
    public boolean isSpatial() {
        return spatial;
    }

    @Override
    public int compareTo(AxisType other) {
        return label.compareTo(other.getLabel());
    }

    @Override
    public String toString() {
        return label;
    }
}
