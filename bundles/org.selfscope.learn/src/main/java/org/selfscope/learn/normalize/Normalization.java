package org.selfscope.learn.normalize;

import java.util.List;

import org.selfscope.learn.framing.Block;

/**
 * The affine map from input units to the numbers that the network sees, z = (value - offset) / scale. One for each channel of a whole data
 * set, stored with the model, inverted exactly.
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

    /**
     * From input units to network numbers, in place.
     *
     * @param normalizations one a channel; those of several frames follow each other
     * @return whether all numbers are finite
     */
    public static boolean apply(List<Normalization> normalizations, Block block) {
        boolean finite = true;
        float[] values = block.values();
        for (int c = 0; c < block.channels(); c++) {
            Normalization normalization = normalizations.get(c % normalizations.size());
            for (int i = c * block.pixels(); i < (c + 1) * block.pixels(); i++) {
                values[i] = normalization.apply(values[i]);
                finite &= Float.isFinite(values[i]);
            }
        }
        return finite;
    }
}
