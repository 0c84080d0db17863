package net.imagej.axis;

/** An axis with value = origin + scale * index. */
public interface LinearAxis extends CalibratedAxis {

    double scale();

    void setScale(double scale);

    double origin();

    void setOrigin(double origin);

    @Override
    LinearAxis copy();
}
