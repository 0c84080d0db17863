package net.imagej.axis;

/** An axis that holds its type. */
public class DefaultTypedAxis implements TypedAxis {

    private AxisType type;

    public DefaultTypedAxis() {
        this(Axes.unknown());
    }

    public DefaultTypedAxis(AxisType type) {
        this.type = type;
    }

    @Override
    public AxisType type() {
        return type;
    }

    @Override
    public void setType(AxisType type) {
        this.type = type;
    }
}
