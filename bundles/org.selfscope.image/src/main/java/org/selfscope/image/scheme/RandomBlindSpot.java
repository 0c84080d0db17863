package org.selfscope.image.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.RandomMask;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.random.CounterRandom;

/**
 * Random targets, one in each box of a partition of the image, drawn anew in every step and slice (Krull et al., Noise2Void, CVPR 2019).
 *
 * @param axes any
 * @param density expected part of the pixels that are targets; above 0, at most 1/4
 * @param minimumDistance two targets differ by at least so many pixels along one of the axes; at least 1
 * @param spot its spans in the order of the sorted axes
 * @param fill what replaces hidden pixels
 * @param seed any
 */
public record RandomBlindSpot(List<AxisType> axes, double density, int minimumDistance, BlindSpot spot, Fill fill, long seed)
    implements BlindSpotScheme {

    /** Part of the pixels that Noise2Void masks in its publication's BSD68 experiment, and CAREamics by default. */
    public static final double DEFAULT_DENSITY = 0.002;

    /** Of Noise2Void's window. */
    public static final int DEFAULT_RADIUS = 5;

    public RandomBlindSpot {
        axes = SchemeAxes.sorted(Family.RANDOM_BLIND_SPOT, axes, 1, EnumSet.allOf(AxisType.class));
        new RandomMask(density, minimumDistance).check(axes.size());
        Objects.requireNonNull(fill, "fill");
        SpotAxes.check(spot, axes);
    }

    /** With published defaults: 0.2 % of the pixels, replaced by a random neighbour up to 5 pixels away. */
    public static RandomBlindSpot along(AxisType... axes) {
        return new RandomBlindSpot(List.of(axes), DEFAULT_DENSITY, 1, BlindSpot.POINT, new RandomNeighbour(DEFAULT_RADIUS), 0);
    }

    @Override
    public Family family() {
        return Family.RANDOM_BLIND_SPOT;
    }

    @Override
    public int[] targets(int[] size, long step, CounterRandom random) {
        return new RandomMask(density, minimumDistance).indices(size, random);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> entries = BlindSpotScheme.super.parameters();
        entries.put("density", String.valueOf(density));
        entries.put("minimum_distance", String.valueOf(minimumDistance));
        return entries;
    }

    @Override
    public String describe() {
        return "Hides " + spot.describe() + " at random along " + SchemeAxes.list(axes) + ", " + (float)(100 * density)
            + " % of the pixels being targets" + (minimumDistance > 1 ? " at least " + minimumDistance + " pixels apart" : "")
            + ", and replaces them by " + fill.describe() + ".";
    }

    @Override
    public RandomBlindSpot withSeed(long other) {
        return new RandomBlindSpot(axes, density, minimumDistance, spot, fill, other);
    }
}
