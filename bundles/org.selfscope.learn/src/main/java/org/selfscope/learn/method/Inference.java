package org.selfscope.learn.method;

import org.selfscope.learn.setting.Settings;

/**
 * How a whole image goes through the network.
 *
 * @param mode which input the network sees
 * @param symmetries whether the results for all mirrored and turned images are averaged: better, 8 times slower in planes
 * @param noise standard deviation of the noise in input units, if the J-invariant result shall be mixed with the noisy image as far as that
 *            is better; 0 if not
 * @param margin most pixels around a tile that are computed for its sake; at least 0. 0 for as many as the network sees, so that tiles give
 *            the values of the whole image. A network that sees far spends most of its time on them: with fewer it is faster, and values
 *            near the borders of tiles are only nearly those of the whole image
 */
public record Inference(Mode mode, boolean symmetries, double noise, int margin) {
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
        Settings.require(margin >= 0, "The margin of tiles is " + margin + " pixels.", "Choose 0 for all that the network sees, or a "
            + "positive number.");
    }

    /** Without mixing, in tiles that give the values of the whole image. */
    public Inference(Mode mode, boolean symmetries) {
        this(mode, symmetries, 0, 0);
    }

    public Inference withMode(Mode other) {
        return new Inference(other, symmetries, noise, margin);
    }

    public Inference withSymmetries(boolean other) {
        return new Inference(mode, other, noise, margin);
    }

    public Inference withNoise(double other) {
        return new Inference(mode, symmetries, other, margin);
    }

    public Inference withMargin(int other) {
        return new Inference(mode, symmetries, noise, other);
    }
}
