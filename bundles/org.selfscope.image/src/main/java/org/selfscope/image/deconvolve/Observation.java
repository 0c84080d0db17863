package org.selfscope.image.deconvolve;

import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * An image as Richardson-Lucy sees it: counts that are at least 0, and which of them count. NaN, infinite and saturated pixels do not: there
 * the estimate follows from the light that falls on their neighbours.
 *
 * @param values first dimension fastest, at least 0; 0 where they do not count
 * @param weights 1 where a value counts, else 0; null if all count
 * @param size along each axis
 */
record Observation(float[] values, float[] weights, int[] size) {

    /**
     * @param saturation values from here on are saturated; infinite if none is
     * @throws RestorationException of kind IMAGE if no value counts
     */
    static Observation of(float[] pixels, int[] size, double saturation) {
        float[] values = new float[pixels.length];
        float[] weights = null;
        for (int i = 0; i < pixels.length; i++) {
            if (Float.isFinite(pixels[i]) && pixels[i] < saturation) {
                values[i] = Math.max(0, pixels[i]);
            } else {
                weights = weights == null ? ones(pixels.length) : weights;
                weights[i] = 0;
            }
        }
        Observation observation = new Observation(values, weights, size);
        if (observation.count() == 0) {
            throw new RestorationException(Kind.IMAGE, "All pixels are NaN, infinite or saturated: nothing can be deconvolved.",
                "Check the image, or raise the value from which on pixels count as saturated.");
        }
        return observation;
    }

    private static float[] ones(int length) {
        float[] ones = new float[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** How many values count. */
    int count() {
        int count = values.length;
        for (int i = 0; weights != null && i < weights.length; i++) {
            count -= weights[i] == 0 ? 1 : 0;
        }
        return count;
    }

    boolean counts(int index) {
        return weights == null || weights[index] != 0;
    }

    /** The same image, but some of its pixels do not count. */
    Observation without(int[] indices) {
        float[] others = weights == null ? ones(values.length) : weights.clone();
        for (int index : indices) {
            others[index] = 0;
        }
        return new Observation(values, others, size);
    }
}
