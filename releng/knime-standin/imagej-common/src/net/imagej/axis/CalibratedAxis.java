package net.imagej.axis;

/** An axis that maps pixel indices to physical values. */
public interface CalibratedAxis extends TypedAxis {

    /** The physical unit, null if unknown. */
    String unit();

    void setUnit(String unit);

    /** The physical value at a pixel index. */
    double calibratedValue(double rawValue);

    /** The pixel index of a physical value. */
    double rawValue(double calibratedValue);

    String generalEquation();

    String particularEquation();

    /** The mean slope between two pixel indices; NaN if they are equal. */
    double averageScale(double rawValue1, double rawValue2);

    CalibratedAxis copy();
}
