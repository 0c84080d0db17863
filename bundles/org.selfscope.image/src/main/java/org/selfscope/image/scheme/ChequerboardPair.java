package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.pair.Chequerboard;
import org.selfscope.image.pair.Split;
import org.selfscope.image.random.CounterRandom;

/**
 * The two colours of a chequerboard (Lequyer et al., Noise2Fast, 2022). Each draw halves one of the axes in {@code halved}, and says which
 * colour is the input: with two axes there are four pairs.
 *
 * @param axes of the chequerboard: at least two of X, Y, Z, Time
 * @param halved some of the axes; give only one if all draws shall have the same size
 * @param seed any
 */
public record ChequerboardPair(List<AxisType> axes, List<AxisType> halved, long seed) implements SplitPair {

    public ChequerboardPair {
        axes = SchemeAxes.sorted(Family.CHEQUERBOARD_PAIR, axes, 2, PAIRED);
        halved = SchemeAxes.sorted(Family.CHEQUERBOARD_PAIR, halved, 1, PAIRED);
        if (!axes.containsAll(halved)) {
            throw new RestorationException(RestorationException.Kind.SETTING, "A chequerboard along " + SchemeAxes.list(axes)
                + " cannot be halved along " + SchemeAxes.list(halved) + ".", "Halve it along its own axes.");
        }
    }

    @Override
    public Family family() {
        return Family.CHEQUERBOARD_PAIR;
    }

    @Override
    public Split split(CounterRandom random) {
        return new Chequerboard(axes.indexOf(drawn(random)), random.below(2, 1) == 1);
    }

    @Override
    public Set<AxisType> halved(CounterRandom random) {
        return EnumSet.of(drawn(random));
    }

    private AxisType drawn(CounterRandom random) {
        return halved.get(random.below(halved.size(), 0));
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("halved", SchemeAxes.names(halved));
    }

    @Override
    public String describe() {
        return "Splits the image like a chequerboard along " + SchemeAxes.list(axes) + " into input and target, each halved along "
            + (halved.size() == 1 ? "" : "one of ") + SchemeAxes.list(halved) + ".";
    }

    @Override
    public ChequerboardPair withSeed(long other) {
        return new ChequerboardPair(axes, halved, other);
    }
}
