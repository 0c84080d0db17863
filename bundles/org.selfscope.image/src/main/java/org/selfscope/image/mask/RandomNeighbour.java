package org.selfscope.image.mask;

import org.selfscope.image.random.CounterRandom;

/**
 * One of the visible pixels in a window that is cut at the border, each with the same probability (uniform pixel selection; Krull et al.,
 * Noise2Void, CVPR 2019).
 *
 * @param radius pixels to each side along every axis; 1..50. 5 in the publication
 * @param centre whether the hidden pixel itself is drawn as well, as by default in the published software: then its value stays where it is
 *            drawn, once in 121 times for a radius of 5 in a plane, and the network can learn a little of the identity
 */
public record RandomNeighbour(int radius, boolean centre) implements Fill {

    public RandomNeighbour {
        Radius.check(radius);
    }

    /** Without the hidden pixel: blind. */
    public RandomNeighbour(int radius) {
        this(radius, false);
    }

    @Override
    public String describe() {
        return "a random one of the visible pixels up to " + radius + " pixels away" + (centre ? ", or by themselves" : "");
    }

    @Override
    public float[] filled(float[] values, Mask mask, CounterRandom random) {
        return Neighbourhood.filled(values, mask, Neighbourhood.Border.CUT, radius,
            (around, index) -> around.drawn(index, centre, random));
    }
}
