package org.selfscope.image.metric;

/** What a score treats as one piece of specimen. */
public enum Extent {

    /** XY planes, one by one; the score is the mean over them. */
    PLANES(2),

    /** XYZ volumes, one by one; needs a Z axis. */
    VOLUMES(3);

    private final int numDimensions;

    Extent(int numDimensions) {
        this.numDimensions = numDimensions;
    }

    public int numDimensions() {
        return numDimensions;
    }
}
