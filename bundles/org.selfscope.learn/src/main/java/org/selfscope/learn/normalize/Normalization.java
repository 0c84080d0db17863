package org.selfscope.learn.normalize;

/**
 * The affine map from input units to the numbers that the network sees, z = (value - offset) / scale. One for a whole data set, stored with
 * the model, inverted exactly.
 *
 * @param offset in input units; finite
 * @param scale in input units; above 0
 */
public record Normalization(double offset, double scale) {

    public Normalization {
        if (!Double.isFinite(offset) || !Double.isFinite(scale) || scale <= 0) {
            throw new IllegalArgumentException("Offset " + offset + " and scale " + scale + " are no normalisation.");
        }
    }

    /** From input units to network numbers. */
    public float apply(double value) {
        return (float)((value - offset) / scale);
    }

    /** From network numbers to input units. */
    public float invert(float number) {
        return (float)(number * scale + offset);
    }
}
