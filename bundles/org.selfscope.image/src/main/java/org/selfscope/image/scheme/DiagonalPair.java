package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.selfscope.image.AxisType;
import org.selfscope.image.pair.DiagonalMeans;
import org.selfscope.image.pair.Split;
import org.selfscope.image.random.CounterRandom;

/**
 * The means of the two diagonals of each 2x2 cell (Mansour and Heckel, ZS-N2N, CVPR 2023). Nothing is drawn: the seed and the step make no
 * difference.
 *
 * @param axes at least two of X, Y, Z, Time; all are halved
 * @param seed any
 */
public record DiagonalPair(List<AxisType> axes, long seed) implements SplitPair {

    public DiagonalPair {
        axes = SchemeAxes.sorted(Family.DIAGONAL_PAIR, axes, 2, PAIRED);
    }

    @Override
    public Family family() {
        return Family.DIAGONAL_PAIR;
    }

    @Override
    public Split split(CounterRandom random) {
        return new DiagonalMeans();
    }

    @Override
    public Set<AxisType> halved(CounterRandom random) {
        return EnumSet.copyOf(axes);
    }

    @Override
    public String describe() {
        return "Takes the means of the two diagonals of each cell of 2 pixels along " + SchemeAxes.list(axes)
            + ", one for the input, one for the target.";
    }

    @Override
    public DiagonalPair withSeed(long other) {
        return new DiagonalPair(axes, other);
    }
}
