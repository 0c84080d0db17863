package org.selfscope.learn.network;

/**
 * What goes into a network and what comes out: maps of shape (batch, [depth,] height, width, channels).
 *
 * @param dimensions number of spatial axes, 2 or 3
 * @param inputs channels of the input, at least 1
 * @param outputs channels of the output, at least 1
 */
public record Signature(int dimensions, int inputs, int outputs) {

    /** One channel of a plane to one channel. */
    public static final Signature PLANE = new Signature(2, 1, 1);

    /** @throws IllegalArgumentException if a number is out of its range */
    public Signature {
        if (dimensions < 2 || dimensions > 3 || inputs < 1 || outputs < 1) {
            throw new IllegalArgumentException("A network from " + inputs + " to " + outputs + " channels in " + dimensions
                + " dimensions cannot be made.");
        }
    }
}
