package org.selfscope.image.phantom;

/** Objects that give light, in a place and a shape that depend on nothing but the time. */
@FunctionalInterface
interface Specimen {

    /**
     * Adds the light of all objects, sharp, without background.
     *
     * @param frame number of the frame; 0 for the first one
     */
    void draw(Volume volume, double frame);
}
