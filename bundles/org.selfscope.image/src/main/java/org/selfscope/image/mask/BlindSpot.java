package org.selfscope.image.mask;

import java.util.List;
import java.util.stream.Collectors;

import org.selfscope.image.RestorationException;

/**
 * The pixels around a target that are hidden together with it, because their noise is correlated with the target's (Broaddus et al.,
 * structN2V, ISBI 2020). Only the target itself enters the loss.
 *
 * @param shape how the spans along the axes combine
 * @param span number of pixels along each axis of the mask, X first; odd, 1 where only the target is hidden. Empty for the target alone,
 *            whatever the number of axes
 */
public record BlindSpot(Shape shape, List<Integer> span) {

    /** How the spans along the axes combine. */
    public enum Shape {
        /** All pixels of the box, or of the bar if one span alone is above 1. */
        BOX,
        /** The bars along the axes through the target. */
        CROSS
    }

    /** Only the target. */
    public static final BlindSpot POINT = new BlindSpot(Shape.BOX, List.of());

    private static final int LARGEST_SPAN = 99;

    public BlindSpot {
        for (int s : span) {
            if (s < 1 || s > LARGEST_SPAN || s % 2 == 0) {
                throw new RestorationException(RestorationException.Kind.SETTING,
                    "The blind spot spans " + s + " pixels, but its centre must be a pixel.",
                    "Choose an odd number of pixels from 1 to " + LARGEST_SPAN + " along each axis.");
            }
        }
        boolean point = span.stream().allMatch(s -> s == 1);
        span = point ? List.of() : List.copyOf(span);
        shape = point ? Shape.BOX : shape;
    }

    /** A box or, if one span alone is above 1, a bar. */
    public static BlindSpot box(Integer... span) {
        return new BlindSpot(Shape.BOX, List.of(span));
    }

    /** Bars that cross in the target. */
    public static BlindSpot cross(Integer... span) {
        return new BlindSpot(Shape.CROSS, List.of(span));
    }

    public boolean isPoint() {
        return span.isEmpty();
    }

    /** How many pixels a target hides, itself included, away from the border. */
    public long pixels() {
        return shape == Shape.BOX ? span.stream().mapToLong(s -> s).reduce(1, (a, b) -> a * b)
            : 1 + span.stream().mapToLong(s -> s - 1).sum();
    }

    /** Distance to which pixels along an axis are hidden. */
    public int reach(int dimension) {
        return isPoint() ? 0 : span.get(dimension) / 2;
    }

    /** For people, as in "a box of 5 x 1 pixels". */
    public String describe() {
        return isPoint() ? "single pixels"
            : (shape == Shape.BOX ? "boxes of " : "crosses of ") + span.stream().map(String::valueOf).collect(Collectors.joining(" x "))
                + " pixels";
    }
}
