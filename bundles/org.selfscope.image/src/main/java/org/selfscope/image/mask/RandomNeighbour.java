package org.selfscope.image.mask;

import org.selfscope.image.random.CounterRandom;

/**
 * One of the visible pixels in a window that is cut at the border, each with the same probability and never the hidden pixel itself
 * (uniform pixel selection without centre; Krull et al., Noise2Void, CVPR 2019, whose default includes the centre and so leaks).
 *
 * @param radius pixels to each side along every axis; 1..50. 5 in the publication
 */
public record RandomNeighbour(int radius) implements Fill {

    public RandomNeighbour {
        Radius.check(radius);
    }

    @Override
    public String describe() {
        return "a random one of the visible pixels up to " + radius + " pixels away";
    }

    @Override
    public float[] filled(float[] values, Mask mask, CounterRandom random) {
        return Neighbourhood.filled(values, mask, Neighbourhood.Border.CUT, radius,
            (visible, index) -> visible.value(random.below(visible.count(), index)));
    }
}
