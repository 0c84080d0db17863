package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.selfscope.image.AxisType;

/** From what was measured to what it means. */
final class Findings {

    /** Part of the pixels that matters. */
    private static final double WORTH_TELLING = 5e-4;

    /** Correlation of neighbours above which differences of pixels hardly show their noise. */
    private static final double MUCH = 0.4;

    private Findings() {
    }

    static List<Finding> of(ChannelNoise noise) {
        List<Finding> findings = new ArrayList<>();
        sampling(noise, findings);
        noise.frames().flatMap(noise::along).ifPresent(frames -> frames(frames, findings));
        values(noise, findings);
        return findings;
    }

    private static void sampling(ChannelNoise noise, List<Finding> findings) {
        neighbours(AxisType.X, noise.alongX()).ifPresent(findings::add);
        neighbours(AxisType.Y, noise.alongY()).ifPresent(findings::add);
        if (noise.blindSpot().isPoint()) {
            findings.add(new Finding.IndependentNeighbours());
        } else {
            findings.add(new Finding.SafeBlindSpot(noise.blindSpot()));
            AxisType axis = noise.alongX().isShared() || noise.alongX().mayBeShared() && !noise.alongY().isShared() ? AxisType.X : AxisType.Y;
            findings.add(new Finding.NoSpatialPairs(axis, noise.alongX().isShared() || noise.alongY().isShared()));
        }
        if (noise.banding().rows() >= Banding.VISIBLE) {
            findings.add(new Finding.Stripes(AxisType.X, noise.banding().rows()));
        }
        if (noise.banding().columns() >= Banding.VISIBLE) {
            findings.add(new Finding.Stripes(AxisType.Y, noise.banding().columns()));
        }
    }

    private static Optional<Finding> neighbours(AxisType axis, NeighbourCorrelation correlation) {
        if (correlation.isShared()) {
            return Optional.of(new Finding.SharedNoise(axis, correlation.noise().get(0), correlation.reach()));
        }
        return correlation.mayBeShared() ? Optional.of(new Finding.SuspectedNoise(axis, correlation.atMost().get(0))) : Optional.empty();
    }

    private static void frames(StackNoise frames, List<Finding> findings) {
        if (frames.isShared()) {
            findings.add(new Finding.SharedFrames(frames.correlation().get(0)));
        } else if (!frames.correlation().isEmpty()) {
            findings.add(new Finding.FramesFit());
        }
        if (frames.hasPattern()) {
            findings.add(new Finding.FixedPattern(frames.pattern()));
        }
    }

    private static void values(ChannelNoise noise, List<Finding> findings) {
        ValueRange values = noise.values();
        PhotonTransfer transfer = noise.transfer();
        if (values.isClipped() && values.lowestShare() >= WORTH_TELLING) {
            findings.add(new Finding.Clipped(values.lowestShare(), values.lowest()));
        }
        if (values.isSaturated() && values.highestShare() >= WORTH_TELLING) {
            findings.add(new Finding.Saturated(values.highestShare(), values.highest()));
        }
        if (values.step() > 2 * transfer.darkNoise()) {
            findings.add(new Finding.CoarseSteps(values.step(), transfer.darkNoise()));
        }
        if (Math.max(noise.alongX().noise().get(0), noise.alongY().noise().get(0)) >= MUCH) {
            findings.add(new Finding.RoughGain());
        } else if (!transfer.isPhotonNoise()) {
            findings.add(new Finding.NoPhotonNoise());
        } else if (!transfer.offsetIsKnown()) {
            findings.add(new Finding.UnknownOffset(Math.min(transfer.smallestOffset(), transfer.offset()), transfer.offset()));
        }
        if (transfer.isPhotonNoise() && !transfer.isReadNoise()) {
            findings.add(new Finding.HiddenReadNoise(transfer.readNoise().high()));
        }
    }
}
