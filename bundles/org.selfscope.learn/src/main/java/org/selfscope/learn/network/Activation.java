package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * A function of single values.
 *
 * @param slope for negative values, of {@link Kind#LEAKY_RELU} and {@link Kind#SOFT_HINGE} only; 0..1
 * @param softness t of {@link Kind#SOFT_HINGE}, above 0; of all others 0
 */
public record Activation(Kind kind, double slope, double softness) {

    /** Which function. */
    public enum Kind {

        /** max(x, 0) */
        RELU,

        /** max(x, slope * x) */
        LEAKY_RELU,

        /** x for positive x, else exp(x) - 1. */
        ELU,

        /** x times the normal distribution function, x / 2 * (1 + erf(x / sqrt(2))). */
        GELU,

        /** slope * x + (1 - slope) * t * ln(1 + exp(x / t)): a leaky ReLU without a corner. */
        SOFT_HINGE
    }

    public static final Activation RELU = new Activation(Kind.RELU, 0, 0);

    public static final Activation ELU = new Activation(Kind.ELU, 0, 0);

    public static final Activation GELU = new Activation(Kind.GELU, 0, 0);

    public Activation {
        Settings.require(slope >= 0 && slope <= 1, "The slope of the activation is " + slope + ".", "Choose a slope from 0 to 1.");
    }

    public static Activation softHinge(double slope, double softness) {
        return new Activation(Kind.SOFT_HINGE, slope, softness);
    }

    public static Activation leakyRelu(double slope) {
        return new Activation(Kind.LEAKY_RELU, slope, 0);
    }
}
