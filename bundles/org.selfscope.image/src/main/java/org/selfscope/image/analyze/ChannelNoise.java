package org.selfscope.image.analyze;

import java.util.List;
import java.util.Optional;

import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;

/**
 * The noise of one channel of an image.
 *
 * @param channel number of the channel, from 0
 * @param values the grey values that occur
 * @param transfer how the noise grows with brightness; of differences of frames if there are frames, else of single planes
 * @param frames the axis between whose positions it was measured; empty if in single planes
 * @param alongX what neighbours along X share in single planes
 * @param alongY what neighbours along Y share
 * @param diagonal what diagonal neighbours share; one distance
 * @param banding what rows and columns share
 * @param stacks what consecutive frames and planes share, along Time and Z as far as the image extends there
 */
public record ChannelNoise(long channel, ValueRange values, PhotonTransfer transfer, Optional<AxisType> frames, NeighbourCorrelation alongX,
    NeighbourCorrelation alongY, NeighbourCorrelation diagonal, Banding banding, List<StackNoise> stacks) {

    public ChannelNoise {
        stacks = List.copyOf(stacks);
    }

    /** What consecutive frames or planes share; empty if the image does not extend along the axis. */
    public Optional<StackNoise> along(AxisType axis) {
        return stacks.stream().filter(s -> s.axis() == axis).findFirst();
    }

    /**
     * The smallest blind spot in X and Y that hides with a pixel all neighbours that share its noise, or may do so: a bar where neighbours
     * along one axis do, a box where diagonal ones do as well, else a cross.
     */
    public BlindSpot blindSpot() {
        int x = 2 * alongX.reach() + 1;
        int y = 2 * alongY.reach() + 1;
        boolean box = diagonal.isShared() || x == 1 || y == 1;
        return box ? BlindSpot.box(x, y) : BlindSpot.cross(x, y);
    }

    /** What this means for denoising, the most important first. */
    public List<Finding> findings() {
        return Findings.of(this);
    }
}
