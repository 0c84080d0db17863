package org.selfscope.learn.method;

/**
 * How a whole image goes through the network.
 *
 * @param mode which input the network sees
 * @param symmetries whether the results for the 8 mirrored and turned images are averaged: better, 8 times slower
 */
public record Inference(Mode mode, boolean symmetries) {

    public static final Inference DEFAULT = new Inference(Mode.SINGLE_PASS, true);

    /** The passes of methods/noise2self: a name, and what it costs. */
    public enum Mode {
        /** The image as it is: one evaluation. The result depends on the pixel itself. */
        SINGLE_PASS,
        /** Every pixel from an input in which it is masked: one evaluation a phase of the mask. The result is blind to the pixel. */
        J_INVARIANT
    }

    public Inference withMode(Mode other) {
        return new Inference(other, symmetries);
    }

    public Inference withSymmetries(boolean other) {
        return new Inference(mode, other);
    }
}
