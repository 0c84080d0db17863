package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * A function of single values.
 *
 * @param slope of {@link Kind#LEAKY_RELU} for negative values, 0..1; of {@link Kind#SOFTPLUS} the softness t, 0..1
 */
public record Activation(Kind kind, double slope) {

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

        /** t * ln(1 + exp(x / t)) */
        SOFTPLUS
    }

    public static final Activation RELU = new Activation(Kind.RELU, 0);

    public static final Activation ELU = new Activation(Kind.ELU, 0);

    public static final Activation GELU = new Activation(Kind.GELU, 0);

    public Activation {
        Settings.require(slope >= 0 && slope <= 1, "The slope of the activation is " + slope + ".", "Choose a slope from 0 to 1.");
    }

    public static Activation softplus(double softness) {
        return new Activation(Kind.SOFTPLUS, softness);
    }

    public static Activation leakyRelu(double slope) {
        return new Activation(Kind.LEAKY_RELU, slope);
    }
}
