package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.random.CounterRandom;

/**
 * Targets on a regular grid; the phases of the grid follow one another from step to step, so that as many steps as there are phases hide
 * every pixel once (Batson and Royer, Noise2Self, ICML 2019). The seed serves the fill alone.
 *
 * @param axes any
 * @param period distance of targets along every axis, in pixels; 2..64
 * @param spot its spans in the order of the sorted axes
 * @param fill what replaces hidden pixels
 * @param seed any
 */
public record GridBlindSpot(List<AxisType> axes, int period, BlindSpot spot, Fill fill, long seed) implements BlindSpotScheme {

    /** As in the published notebooks. */
    public static final int DEFAULT_PERIOD = 4;

    private static final int LARGEST_PERIOD = 64;

    public GridBlindSpot {
        axes = SchemeAxes.sorted(Family.GRID_BLIND_SPOT, axes, 1, EnumSet.allOf(AxisType.class));
        Objects.requireNonNull(fill, "fill");
        SpotAxes.check(spot, axes);
        if (period < 2 || period > LARGEST_PERIOD) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The period of the grid of blind spots is " + period + " pixels.",
                "Choose a period from 2 to " + LARGEST_PERIOD + " pixels; " + DEFAULT_PERIOD + " is usual.");
        }
        if (hidesAll(spot, period)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "On a grid of " + period + " pixels, " + spot.describe() + " hide the whole image: nothing is left to predict from.",
                "Choose smaller blind spots, or a larger period.");
        }
    }

    /** NB: between crosses there always is a pixel, except in a line. */
    private static boolean hidesAll(BlindSpot spot, int period) {
        boolean solid = spot.shape() == BlindSpot.Shape.BOX || spot.span().size() == 1;
        return solid && !spot.isPoint() && spot.span().stream().allMatch(s -> s >= period);
    }

    /** With published defaults: every 4th pixel, interpolated. */
    public static GridBlindSpot along(AxisType... axes) {
        return new GridBlindSpot(List.of(axes), DEFAULT_PERIOD, BlindSpot.POINT, new Interpolation(), 0);
    }

    /** Number of steps after which the phases start again. */
    public int phases() {
        return GridMask.phases(axes.size(), period);
    }

    @Override
    public Family family() {
        return Family.GRID_BLIND_SPOT;
    }

    @Override
    public int[] targets(int[] size, long step, CounterRandom random) {
        return new GridMask(axes.size(), period, (int)Math.floorMod(step, (long)phases())).indices(size);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> entries = BlindSpotScheme.super.parameters();
        entries.put("period", String.valueOf(period));
        return entries;
    }

    @Override
    public String describe() {
        return "Hides " + spot.describe() + " on a grid of " + period + " pixels along " + SchemeAxes.list(axes) + ", in " + phases()
            + " phases in turn, and replaces them by " + fill.describe() + ".";
    }

    @Override
    public GridBlindSpot withSeed(long other) {
        return new GridBlindSpot(axes, period, spot, fill, other);
    }
}
