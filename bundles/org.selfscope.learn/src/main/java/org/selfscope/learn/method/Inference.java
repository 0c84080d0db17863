package org.selfscope.learn.method;

import org.selfscope.learn.setting.Settings;

/**
 * How a whole image goes through the network.
 *
 * @param mode which input the network sees
 * @param symmetries whether the results for all mirrored and turned images are averaged: better, 8 times slower in planes
 * @param noise standard deviation of the noise in input units, if the J-invariant result shall be mixed with the noisy image as far as that
 *            is better; 0 if not
 */
public record Inference(Mode mode, boolean symmetries, double noise) {
    public static final Inference DEFAULT = new Inference(Mode.SINGLE_PASS, true);

    /** The passes of methods with blind spots: a name, and what it costs. */
    public enum Mode {
        /** The image as it is: one evaluation. The result depends on the pixel itself. */
        SINGLE_PASS,
        /** Every pixel from an input in which it is masked: one evaluation a phase of the mask. The result is blind to the pixel. */
        J_INVARIANT
    }

    public Inference {
        Settings.require(noise >= 0 && noise < Double.POSITIVE_INFINITY, "The standard deviation of the noise is " + noise + ".",
            "Choose 0 if it is not known, or a positive number in grey values.");
        Settings.require(noise == 0 || mode == Mode.J_INVARIANT, "Only the J-invariant result can be mixed with the noisy image.",
            "Choose the J-invariant result, or 0 as standard deviation of the noise.");
    }

    /** Without mixing. */
    public Inference(Mode mode, boolean symmetries) {
        this(mode, symmetries, 0);
    }

    public Inference withMode(Mode other) {
        return new Inference(other, symmetries, noise);
    }

    public Inference withSymmetries(boolean other) {
        return new Inference(mode, other, noise);
    }

    public Inference withNoise(double other) {
        return new Inference(mode, symmetries, other);
    }
}
