package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;

/**
 * Even frames are input, the odd ones that follow them are target (Li et al., DeepCAD, Nature Methods 2021). Assumes that consecutive
 * frames show the same: slow signals, no motion.
 *
 * @param axis Time or Z; halved
 * @param swap whether each draw exchanges input and target with probability 1/2
 * @param seed any
 */
public record FramePair(AxisType axis, boolean swap, long seed) implements PairScheme {

    public FramePair {
        SchemeAxes.sorted(Family.FRAME_PAIR, List.of(axis), 1, EnumSet.of(AxisType.Z, AxisType.TIME));
    }

    @Override
    public Family family() {
        return Family.FRAME_PAIR;
    }

    @Override
    public List<AxisType> axes() {
        return List.of(axis);
    }

    @Override
    public PairSample draw(Image image, long index, long step, Cancellation cancellation) {
        return AlternateSamples.draw(this, swap, image, index, step, cancellation);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("swap", String.valueOf(swap));
    }

    @Override
    public String describe() {
        return "Takes the even frames along " + axis.label() + " as input and the odd ones that follow them as target"
            + (swap ? ", or the other way round." : ".");
    }

    @Override
    public FramePair withSeed(long other) {
        return new FramePair(axis, swap, other);
    }
}
