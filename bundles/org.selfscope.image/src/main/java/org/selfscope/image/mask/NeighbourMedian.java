package org.selfscope.image.mask;

import org.selfscope.image.random.CounterRandom;

/**
 * The median of the visible pixels in a window that is cut at the border (Höck et al., N2V2, 2022); of an even number of values the mean of
 * the two in the middle.
 *
 * @param radius pixels to each side along every axis; 1..50. 5 in the publication
 */
public record NeighbourMedian(int radius) implements Fill {

    public NeighbourMedian {
        Radius.check(radius);
    }

    @Override
    public String describe() {
        return "the median of the visible pixels up to " + radius + " pixels away";
    }

    @Override
    public float[] filled(float[] values, Mask mask, CounterRandom random) {
        return Neighbourhood.filled(values, mask, Neighbourhood.Border.CUT, radius,
            (around, index) -> around.find(index) == 0 ? 0 : around.median());
    }
}
