package org.selfscope.learn.network;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.selfscope.image.tile.Support;

/**
 * A map of which only is known what its values depend on.
 *
 * @param axes in the order of the maps ([depth,] height, width)
 */
record Region(List<Dependence> axes, int channels) {

    static Region input(Signature signature) {
        return new Region(Collections.nCopies(signature.dimensions(), Dependence.PIXEL), signature.inputs());
    }

    /** @param axis gives the new dependence of each axis */
    Region with(int newChannels, IntFunction<Dependence> axis) {
        return new Region(IntStream.range(0, axes.size()).mapToObj(axis).toList(), newChannels);
    }

    Region union(int newChannels, Region other) {
        return with(newChannels, d -> axes.get(d).union(other.axes.get(d)));
    }

    /** Along X, Y and Z, in this order. */
    Support support() {
        return new Support(reversed(Dependence::halo), reversed(Dependence::step), reversed(Dependence::step));
    }

    private int[] reversed(ToIntFunction<Dependence> property) {
        return IntStream.range(0, axes.size()).map(d -> property.applyAsInt(axes.get(axes.size() - 1 - d))).toArray();
    }
}
