package org.selfscope.image.analyze;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.scheme.GridBlindSpot;

/** The blind spots that are safe for several images together: each hides what the worst of them needs. */
public final class SafeSampling {

    private SafeSampling() {
    }

    /**
     * The smallest blind spot in X and Y that covers all others.
     *
     * @param noise of all channels of all images; none give a single pixel
     */
    public static BlindSpot blindSpot(List<ChannelNoise> noise) {
        int x = 1;
        int y = 1;
        boolean box = false;
        for (ChannelNoise channel : noise) {
            BlindSpot spot = channel.blindSpot();
            x = Math.max(x, 2 * spot.reach(0) + 1);
            y = Math.max(y, 2 * spot.reach(1) + 1);
            box |= spot.shape() == BlindSpot.Shape.BOX && spot.reach(0) > 0 && spot.reach(1) > 0;
        }
        return box || x == 1 || y == 1 ? BlindSpot.box(x, y) : BlindSpot.cross(x, y);
    }

    /**
     * The published grid of blind spots along X and Y, with those that are safe; as coarse as it takes to leave visible pixels between them.
     *
     * @param seed of the scheme
     */
    public static GridBlindSpot scheme(List<ChannelNoise> noise, long seed) {
        BlindSpot spot = blindSpot(noise);
        int reach = Math.max(spot.reach(0), spot.reach(1));
        int period = Math.max(GridBlindSpot.DEFAULT_PERIOD, 2 * reach + 2);
        return new GridBlindSpot(List.of(AxisType.X, AxisType.Y), period, spot, new Interpolation(), seed);
    }
}
