package org.selfscope.image.phantom;

/** What a microscope makes of the light of a specimen, before any noise: such as the convolution with a point spread function. */
@FunctionalInterface
public interface Optics {

    /**
     * The image of a frame.
     *
     * @param light of the specimen, first dimension fastest; left as it is
     * @param size X and Y, or X, Y and Z
     * @return as many values; may be {@code light} itself
     */
    float[] image(float[] light, int[] size);
}
