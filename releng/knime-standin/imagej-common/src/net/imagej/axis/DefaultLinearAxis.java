package net.imagej.axis;

/** A line: value = origin + scale * index. */
public class DefaultLinearAxis extends Variable2Axis implements LinearAxis {

    public DefaultLinearAxis() {
        this(1);
    }

    public DefaultLinearAxis(double scale) {
        this(scale, 0);
    }

    public DefaultLinearAxis(double scale, double origin) {
        this(Axes.unknown(), scale, origin);
    }

    public DefaultLinearAxis(AxisType type) {
        this(type, 1);
    }

    public DefaultLinearAxis(AxisType type, double scale) {
        this(type, scale, 0);
    }

    public DefaultLinearAxis(AxisType type, double scale, double origin) {
        this(type, null, scale, origin);
    }

    public DefaultLinearAxis(AxisType type, String unit) {
        this(type, unit, 1);
    }

    public DefaultLinearAxis(AxisType type, String unit, double scale) {
        this(type, unit, scale, 0);
    }

    public DefaultLinearAxis(AxisType type, String unit, double scale, double origin) {
        super(type, unit, origin, scale);
    }

    @Override
    public double scale() {
        return b();
    }

    @Override
    public void setScale(double scale) {
        setB(scale);
    }

    @Override
    public double origin() {
        return a();
    }

    @Override
    public void setOrigin(double origin) {
        setA(origin);
    }

    @Override
    public double calibratedValue(double rawValue) {
        return origin() + scale() * rawValue;
    }

    @Override
    public double rawValue(double calibratedValue) {
        return (calibratedValue - origin()) / scale();
    }

    @Override
    public String generalEquation() {
        return "y = a + b*x";
    }

    @Override
    public DefaultLinearAxis copy() {
        return new DefaultLinearAxis(type(), unit(), scale(), origin());
    }
}
