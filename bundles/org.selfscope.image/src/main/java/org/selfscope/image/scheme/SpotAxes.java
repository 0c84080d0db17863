package org.selfscope.image.scheme;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.mask.BlindSpot;

/** The rule for blind spots in schemes. */
final class SpotAxes {

    private SpotAxes() {
    }

    static void check(BlindSpot spot, List<AxisType> axes) {
        if (!spot.isPoint() && spot.span().size() != axes.size()) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The blind spot spans " + spot.span().size() + " axes, but the sampling scheme has " + SchemeAxes.list(axes) + ".",
                "Give one span for each axis of the sampling scheme.");
        }
    }
}
