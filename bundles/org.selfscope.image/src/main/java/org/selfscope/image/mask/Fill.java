package org.selfscope.image.mask;

import org.selfscope.image.random.CounterRandom;

/**
 * What replaces the hidden pixels of a {@link Mask} in the network's input. Fills read visible pixels of the original array only: no hidden
 * value reaches the filled array at all, wherever the hidden pixels lie. That is stricter than reading the whole original, by which a
 * target would leak into the replacement of another one near it. One fill is made to leak, as published: {@link RandomNeighbour} with its
 * centre.
 * <p>
 * A fill that finds no visible pixel in its window widens the window until there is one. If the whole array is hidden it gives 0.
 */
public sealed interface Fill permits Interpolation, NeighbourMedian, RandomNeighbour, LocalNoise, Constant {

    /** Distance along every axis to which the fill reads visible pixels; 0 if it reads none. */
    int radius();

    /** For people: what is put in the place of a hidden pixel, as in "the median of ...". */
    String describe();

    /**
     * A copy with the hidden pixels replaced, the others unchanged.
     *
     * @param values original values, first dimension fastest, of the mask's size
     * @param random for fills that draw; the flat index is the counter
     */
    float[] filled(float[] values, Mask mask, CounterRandom random);
}
