package org.selfscope.image.scheme;

import static org.selfscope.image.AxisType.CHANNEL;
import static org.selfscope.image.AxisType.TIME;
import static org.selfscope.image.AxisType.X;
import static org.selfscope.image.AxisType.Y;
import static org.selfscope.image.AxisType.Z;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.TestImages;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;

/** Schemes of every family, and images for them. */
final class Schemes {

    private Schemes() {
    }

    static Stream<BlindSpotScheme> blindSpots() {
        return Stream.of(GridBlindSpot.along(X, Y), new GridBlindSpot(List.of(Z, X), 3, BlindSpot.POINT, new NeighbourMedian(2), 7),
            new GridBlindSpot(List.of(TIME), 2, BlindSpot.POINT, new Interpolation(), 0),
            new GridBlindSpot(List.of(X, Y), 5, BlindSpot.box(3, 1), new LocalNoise(3), -4), RandomBlindSpot.along(Y, X, Z),
            new RandomBlindSpot(List.of(X, Y), 0.06, 3, BlindSpot.POINT, new RandomNeighbour(5), 3),
            new RandomBlindSpot(List.of(X, Y), 0.1, 1, BlindSpot.cross(3, 3), new Constant(0.25f), Long.MIN_VALUE),
            new RandomBlindSpot(List.of(X, CHANNEL), 0.2, 1, BlindSpot.POINT, new Interpolation(), 11));
    }

    static Stream<PairScheme> pairs() {
        return Stream.of(new NeighbourPair(List.of(X, Y), 1), new NeighbourPair(List.of(X, Y, Z, TIME), 2),
            new NeighbourPair(List.of(Y), 3), new DiagonalPair(List.of(X, Y), 0),
            new DiagonalPair(List.of(Z, Y, X), 0), new InterleavedPair(List.of(Z), false, 0),
            new InterleavedPair(List.of(X, Y), true, 5), new ChequerboardPair(List.of(X, Y), List.of(X, Y), 6),
            new ChequerboardPair(List.of(Z, X, Y), List.of(Z), 7), new FramePair(TIME, true, 8), new FramePair(Z, false, 9),
            new ResampledPair(List.of(X, Y), 1), new ResampledPair(List.of(TIME, Y), 1));
    }

    static Stream<SamplingScheme> all() {
        return Stream.concat(blindSpots(), pairs());
    }

    /** Five axes of odd and even sizes, calibrated. */
    static Image image() {
        return image(5, X, Y, Z, TIME, CHANNEL);
    }

    static Image image(long seed, AxisType... order) {
        List<Axis> axes = Arrays.stream(order).map(type -> new Axis(type, 0.5, 3, "u")).toList();
        return TestImages.random(PixelType.FLOAT32, seed, axes, Arrays.stream(order).mapToLong(Schemes::size).toArray());
    }

    static long size(AxisType type) {
        return switch (type) {
            case X -> 9;
            case Y -> 8;
            case Z -> 5;
            case TIME -> 4;
            case CHANNEL -> 2;
        };
    }

    /** Position along each type of axis of a pixel of {@link #image()}. */
    static int[] position(int index) {
        int[] position = new int[AxisType.values().length];
        int rest = index;
        for (AxisType axis : AxisType.values()) {
            position[axis.ordinal()] = rest % (int)size(axis);
            rest /= (int)size(axis);
        }
        return position;
    }

    /** The images of a sample, in a fixed order. */
    static List<Image> images(Sample sample) {
        List<Image> images = new ArrayList<>(List.of(sample.input(), sample.target()));
        if (sample instanceof MaskedSample masked) {
            images.add(masked.mask());
        }
        return images;
    }
}
