package net.imagej.axis;

/** value = index; not a {@link LinearAxis}. */
public class IdentityAxis extends VariableAxis {

    public IdentityAxis() {
        this(Axes.unknown());
    }

    public IdentityAxis(AxisType type) {
        super(type);
    }

    public IdentityAxis(AxisType type, String unit) {
        super(type, unit);
    }

    @Override
    public double calibratedValue(double rawValue) {
        return rawValue;
    }

    @Override
    public double rawValue(double calibratedValue) {
        return calibratedValue;
    }

    @Override
    public String generalEquation() {
        return "y = x";
    }

    @Override
    public IdentityAxis copy() {
        return new IdentityAxis(type(), unit());
    }
}
