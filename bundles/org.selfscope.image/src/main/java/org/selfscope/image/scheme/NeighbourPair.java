package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.selfscope.image.AxisType;
import org.selfscope.image.pair.RandomNeighbours;
import org.selfscope.image.pair.Split;
import org.selfscope.image.random.CounterRandom;

/**
 * Two random neighbours of each cell of 2 pixels along every axis, drawn anew in every step (Huang et al., Neighbor2Neighbor, CVPR 2021).
 *
 * @param axes X, Y, Z, Time or some of them; all are halved
 * @param seed any
 */
public record NeighbourPair(List<AxisType> axes, long seed) implements SplitPair {

    public NeighbourPair {
        axes = SchemeAxes.sorted(Family.NEIGHBOUR_PAIR, axes, 1, PAIRED);
    }

    @Override
    public Family family() {
        return Family.NEIGHBOUR_PAIR;
    }

    @Override
    public Split split(CounterRandom random) {
        return new RandomNeighbours();
    }

    @Override
    public Set<AxisType> halved(CounterRandom random) {
        return EnumSet.copyOf(axes);
    }

    @Override
    public String describe() {
        return "Takes two random neighbours from each cell of 2 pixels along " + SchemeAxes.list(axes)
            + ", one for the input, one for the target.";
    }

    @Override
    public NeighbourPair withSeed(long other) {
        return new NeighbourPair(axes, other);
    }
}
