package net.imagej.axis;

import java.util.Objects;

/** Unit, mean slope and equality: by type, unit and equation. */
public abstract class AbstractCalibratedAxis extends DefaultTypedAxis implements CalibratedAxis {

    private String unit;

    public AbstractCalibratedAxis(AxisType type) {
        this(type, null);
    }

    public AbstractCalibratedAxis(AxisType type, String unit) {
        super(type);
        this.unit = unit;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void setUnit(String unit) {
        this.unit = unit;
    }

    @Override
    public double averageScale(double rawValue1, double rawValue2) {
        return (calibratedValue(rawValue2) - calibratedValue(rawValue1)) / (rawValue2 - rawValue1);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type(), unit, particularEquation());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalibratedAxis axis && type().equals(axis.type()) && Objects.equals(unit, axis.unit())
            && particularEquation().equals(axis.particularEquation());
    }
}
