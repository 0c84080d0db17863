package org.selfscope.image.psf;

/**
 * A bead in an image.
 *
 * @param centre along each axis, in samples, to a fraction of one
 * @param light above the background around it
 * @param fate what becomes of it
 */
record Bead(double[] centre, double light, Fate fate) {

    /** What becomes of a bead. */
    enum Fate {
        /** It is part of the average. */
        USED,
        /** Its surroundings reach beyond the image. */
        CLIPPED,
        /** Another bead is in its surroundings. */
        OVERLAPPING,
        /** Some of its pixels are saturated, or NaN. */
        SATURATED,
        /** It is so much brighter than most beads that it must be several. */
        CLUSTER
    }

    Bead with(Fate other) {
        return new Bead(centre, light, other);
    }
}
