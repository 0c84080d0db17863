package org.selfscope.image;

/** What an axis of an image means. Labels are those of ImageJ's axes. */
public enum AxisType {

    X("X"), Y("Y"), Z("Z"), TIME("Time"), CHANNEL("Channel");

    private final String label;

    AxisType(String label) {
        this.label = label;
    }

    /** The name that ImageJ and KNIME Image Processing use for this axis. */
    public String label() {
        return label;
    }

    /** Whether positions along this axis are places in the specimen. */
    public boolean isSpatial() {
        return this == X || this == Y || this == Z;
    }
}
