package net.imagej.axis;

/** An axis with the variable a. */
public abstract class Variable1Axis extends VariableAxis {

    public Variable1Axis(AxisType type) {
        this(type, null, 0);
    }

    public Variable1Axis(AxisType type, String unit, double a) {
        super(type, unit);
        setA(a);
    }

    public double a() {
        return get("a");
    }

    public void setA(double a) {
        set("a", a);
    }
}
