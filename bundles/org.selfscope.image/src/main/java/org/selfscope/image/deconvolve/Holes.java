package org.selfscope.image.deconvolve;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.NeighbourCorrelation;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.analyze.StackNoise;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * What is hidden together with a pixel, so that it cannot be predicted from the noise that its neighbours share with it: a box around it.
 *
 * @param reach of the box to either side, along X, Y, and Z if there is it
 */
record Holes(List<Integer> reach) {

    /** Pixels along X and Y that are enough to know the noise. */
    private static final int[] ENOUGH_OF_PLANE = {512, 512};

    /** The same along X, Y and Z. */
    private static final int[] ENOUGH_OF_VOLUME = {256, 256, 16};

    Holes {
        reach = List.copyOf(reach);
    }

    /** Of the pixels alone. */
    static Holes none(int axes) {
        return new Holes(Collections.nCopies(axes, 0));
    }

    /**
     * So large that no neighbour is left that shares noise, or may do so, as the middle of a plane or volume tells. What is too small for an
     * analysis of its noise has none.
     *
     * @param block with the axes X, Y, and Z if it has three
     */
    static Holes of(RandomAccessibleInterval<? extends RealType<?>> block, Cancellation cancellation) {
        int axes = block.numDimensions();
        try {
            List<Axis> named = Stream.of(AxisType.X, AxisType.Y, AxisType.Z).limit(axes).map(Axis::of).toList();
            Image middle = new Image(middle(block), named, "", "");
            return of(new NoiseAnalysis(OptionalDouble.empty(), Optional.empty()).of(middle, Progress.NONE, cancellation).get(0), axes);
        } catch (RestorationException e) {
            return none(axes); // NB: what is wrong with the image is said where it is deconvolved
        }
    }

    private static RandomAccessibleInterval<RealType<?>> middle(RandomAccessibleInterval<? extends RealType<?>> block) {
        int[] most = block.numDimensions() > 2 ? ENOUGH_OF_VOLUME : ENOUGH_OF_PLANE;
        long[] min = Intervals.minAsLongArray(block);
        long[] max = Intervals.maxAsLongArray(block);
        for (int d = 0; d < min.length; d++) {
            long spare = Math.max(0, block.dimension(d) - most[d]);
            min[d] += spare / 2;
            max[d] -= spare - spare / 2;
        }
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(block);
        return Views.zeroMin(Views.interval(pixels, new FinalInterval(min, max)));
    }

    private static Holes of(ChannelNoise noise, int axes) {
        List<Integer> reach = List.of(noise.alongX().reach(), noise.alongY().reach(), noise.along(AxisType.Z).map(Holes::reach).orElse(0));
        return new Holes(reach.subList(0, axes));
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
