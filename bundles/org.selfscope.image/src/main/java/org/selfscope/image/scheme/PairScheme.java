package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;

/**
 * Makes two images of one: no pixel of the input is a pixel of the target. Halved axes have half the size, rounded down, and twice the
 * scale.
 */
public sealed interface PairScheme extends SamplingScheme permits SplitPair, InterleavedPair, FramePair, ResampledPair {

    /** Along which neighbours show nearly the same signal. */
    Set<AxisType> PAIRED = Set.copyOf(EnumSet.of(AxisType.X, AxisType.Y, AxisType.Z, AxisType.TIME));

    @Override
    default long minimumSize(AxisType axis) {
        return 2;
    }

    @Override
    default Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    PairSample draw(Image image, long index, long step, Cancellation cancellation);

    @Override
    default PairSample draw(Image image, long index, long step) {
        return draw(image, index, step, Cancellation.NONE);
    }
}
