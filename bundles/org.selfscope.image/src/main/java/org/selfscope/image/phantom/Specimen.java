package org.selfscope.image.phantom;

/** Objects that give light, in a place and a shape that depend on nothing but the time. */
interface Specimen {

    /**
     * Adds the light of all objects, sharp, without background.
     *
     * @param frame number of the frame; 0 for the first one
     */
    void draw(Volume volume, double frame);

    /** Draws all objects as bright as they get; the largest value counts as 1. */
    default void drawBrightest(Volume volume) {
        draw(volume, 0);
    }

    /** Whether the light of the objects varies, so that the first frame says little about how bright they get. */
    default boolean varies() {
        return false;
    }
}
