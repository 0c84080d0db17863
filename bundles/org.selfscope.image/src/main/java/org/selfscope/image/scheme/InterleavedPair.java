package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;

/**
 * Every second sample along the axes is input, and the samples next to them are the target: the same in all cells (Qiao et al., spatially
 * interleaved self-supervision, 2022, along one axis; with two axes, fixed views of 2x2 cells).
 *
 * @param axes spatial ones; all are halved
 * @param swap whether each draw takes one of all ordered pairs of views that are neighbours along one axis; if not, the input starts at the
 *            first sample, and the target one further along the first axis, as published
 * @param seed any
 */
public record InterleavedPair(List<AxisType> axes, boolean swap, long seed) implements PairScheme {

    public InterleavedPair {
        axes = SchemeAxes.sorted(Family.INTERLEAVED_PAIR, axes, 1, EnumSet.of(AxisType.X, AxisType.Y, AxisType.Z));
    }

    @Override
    public Family family() {
        return Family.INTERLEAVED_PAIR;
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
        return "Takes every second sample along " + SchemeAxes.list(axes) + " as input and the samples next to them as target"
            + (swap ? ", in random order." : ".");
    }

    @Override
    public InterleavedPair withSeed(long other) {
        return new InterleavedPair(axes, swap, other);
    }
}
