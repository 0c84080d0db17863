package org.selfscope.learn.train;

import org.selfscope.learn.symmetry.Symmetry;

/**
 * A square part of a plane.
 *
 * @param values in network numbers, X fastest
 * @param usable 1 where a pixel may be a training target, 0 where it is kept for validation
 * @param side in pixels
 */
record Patch(float[] values, float[] usable, int side) {

    Patch turned(Symmetry symmetry) {
        return new Patch(symmetry.apply(values, side), symmetry.apply(usable, side), side);
    }
}
