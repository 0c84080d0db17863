package org.selfscope.image.mask;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;
import org.selfscope.image.random.CounterRandom;

/**
 * Random targets, stratified: the array is covered by boxes of {@code density^(-1/axes)} pixels a side, a real number, and one point is
 * drawn in each box; points outside are dropped (Krull et al., Noise2Void, CVPR 2019). So every pixel is a target with the same
 * probability, {@code density}.
 * <p>
 * With a minimum distance above 1, a strip at the far side of every box stays empty, and all boxes are shifted by a random part of a box in
 * every draw, so that the strips fall nowhere in particular.
 *
 * @param density expected part of the pixels that are targets; above 0, at most 1/4
 * @param minimumDistance two targets differ by at least so many pixels along at least one axis; at least 1
 */
public record RandomMask(double density, int minimumDistance) {

    private static final double LARGEST_DENSITY = 0.25;

    public RandomMask {
        if (!(density > 0 && density <= LARGEST_DENSITY)) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The density of the random mask is " + density + ".",
                "Choose a density above 0 and at most 0.25; 0.002 to 0.02 is usual.");
        }
        if (minimumDistance < 1) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The minimum distance of masked pixels is " + minimumDistance + ".", "Choose a minimum distance of 1 pixel or more.");
        }
    }

    /** The side of the boxes, in pixels. */
    public double boxSide(int axes) {
        return StrictMath.pow(density, -1.0 / axes);
    }

    /** @throws RestorationException of kind SETTING if so many points cannot be so far apart */
    public void check(int axes) {
        if (boxSide(axes) < emptyStrip()) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "Masked pixels with a density of " + density + " cannot all be " + minimumDistance + " pixels apart.",
                "Lower the density to " + StrictMath.pow(minimumDistance, -axes) + " or less, or lower the minimum distance.");
        }
    }

    /** The flat indices of the targets of one draw in an array, in the order of the boxes. */
    public int[] indices(int[] size, CounterRandom random) {
        check(size.length);
        double side = boxSide(size.length);
        double[] shift = shift(size.length, side, random.stream(1));
        int[] boxes = new int[size.length];
        Arrays.setAll(boxes, d -> (int)Math.ceil((size[d] - shift[d]) / side));
        int count = Math.toIntExact(Lattice.dense(boxes).length());
        CounterRandom points = random.stream(0);
        Boxes partition = new Boxes(side, side - emptyStrip(), shift, boxes);
        return IntStream.range(0, count).map(box -> partition.point(box, size, points)).filter(index -> index >= 0).toArray();
    }

    /** Where the first box starts; a shift to lower coordinates leaves room for one box more at the far end. */
    private double[] shift(int axes, double side, CounterRandom random) {
        double[] shift = new double[axes];
        Arrays.setAll(shift, d -> minimumDistance > 1 ? -side * random.uniform(d) : 0);
        return shift;
    }

    /** Real numbers that differ by more than the minimum distance stay so far apart when rounded down. */
    private double emptyStrip() {
        return minimumDistance > 1 ? minimumDistance : 0;
    }

    /**
     * The boxes that cover an array.
     *
     * @param side in pixels
     * @param used the part of the side in which points are drawn
     * @param first where the first box starts along each axis
     * @param count number of boxes along each axis
     */
    private record Boxes(double side, double used, double[] first, int[] count) {

        /** The flat index of the point in a box, -1 if it is outside the array. */
        int point(int box, int[] size, CounterRandom random) {
            int index = 0;
            int stride = 1;
            int rest = box;
            for (int d = 0; d < size.length; d++) {
                double within = random.uniform((long)box * size.length + d) * used;
                double p = Math.floor(rest % count[d] * side + first[d] + within);
                if (p < 0 || p >= size[d]) {
                    return -1;
                }
                index += (int)p * stride;
                stride *= size[d];
                rest /= count[d];
            }
            return index;
        }
    }
}
