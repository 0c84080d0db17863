package org.selfscope.image.deconvolve;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.NeighbourCorrelation;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.analyze.StackNoise;

/**
 * What is hidden together with a pixel, so that it cannot be predicted from the noise that its neighbours share with it: a box around it.
 *
 * @param reach of the box to either side, along X, Y, and Z if there is it
 */
record Holes(List<Integer> reach) {

    Holes {
        reach = List.copyOf(reach);
    }

    /** Of the pixels alone. */
    static Holes none(int axes) {
        return new Holes(Collections.nCopies(axes, 0));
    }

    /**
     * So large that no neighbour is left that shares noise, or may do so, in any channel. Images that are too small for an analysis of their
     * noise have none.
     *
     * @param axes number of axes, X first
     */
    static Holes of(Image image, int axes, Cancellation cancellation) {
        try {
            return of(new NoiseAnalysis(OptionalDouble.empty(), Optional.empty()).of(image, Progress.NONE, cancellation), axes);
        } catch (RestorationException e) {
            return none(axes); // NB: what is wrong with the image is said where it is deconvolved
        }
    }

    private static Holes of(List<ChannelNoise> noise, int axes) {
        Integer[] reach = new Integer[axes];
        Arrays.fill(reach, 0);
        for (ChannelNoise channel : noise) {
            reach[0] = Math.max(reach[0], channel.alongX().reach());
            if (axes > 1) {
                reach[1] = Math.max(reach[1], channel.alongY().reach());
            }
            if (axes > 2) {
                reach[2] = Math.max(reach[2], channel.along(AxisType.Z).map(Holes::reach).orElse(0));
            }
        }
        return new Holes(List.of(reach));
    }

    private static int reach(StackNoise planes) {
        int reach = 0;
        while (reach < planes.correlation().size() && planes.correlation().get(reach) >= NeighbourCorrelation.HARMLESS) {
            reach++;
        }
        return reach;
    }

    boolean isNone() {
        return reach.stream().allMatch(r -> r == 0);
    }

    /** Pixels of a hole. */
    int pixels() {
        return reach.stream().mapToInt(r -> 2 * r + 1).reduce(1, (a, b) -> a * b);
    }

    /** The pixels of the holes around some, possibly several times. @param indices in a block of a size */
    int[] around(int[] indices, int[] size) {
        return Arrays.stream(indices).flatMap(index -> IntStream.range(0, pixels()).map(i -> neighbour(index, i, size))
            .filter(neighbour -> neighbour >= 0)).toArray();
    }

    /** The index of a pixel of the hole, -1 if it is outside. */
    private int neighbour(int index, int number, int[] size) {
        int neighbour = 0;
        int stride = 1;
        int rest = index;
        int numberRest = number;
        for (int d = 0; d < size.length; d++) {
            int span = 2 * reach.get(d) + 1;
            int position = rest % size[d] + numberRest % span - reach.get(d);
            if (position < 0 || position >= size[d]) {
                return -1;
            }
            neighbour += position * stride;
            stride *= size[d];
            rest /= size[d];
            numberRest /= span;
        }
        return neighbour;
    }

    /** For people, such as "holes of 3 x 1 pixels". */
    String describe() {
        return isNone() ? "single pixels"
            : "holes of " + reach.stream().map(r -> "" + (2 * r + 1)).collect(Collectors.joining(" x ")) + " pixels";
    }
}
