package org.selfscope.image.phantom;

/**
 * Light in focus, blurred by a narrow point spread function, and a part of it far out of focus, on a background.
 *
 * @param focus point spread function
 * @param haze what it is blurred by once more out of focus
 * @param hazePart light out of focus over light in focus
 * @param background light everywhere
 */
record Widefield(GaussianBlur focus, GaussianBlur haze, double hazePart, double background) implements Optics {

    @Override
    public float[] image(float[] light, int[] size) {
        float[] image = focus.image(light, size);
        float[] blurred = haze.image(image, size);
        for (int i = 0; i < image.length; i++) {
            image[i] += (float)(hazePart * blurred[i]);
            image[i] += (float)background;
        }
        return image;
    }
}
