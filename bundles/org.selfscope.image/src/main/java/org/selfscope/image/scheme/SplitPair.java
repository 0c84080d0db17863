package org.selfscope.image.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Lattice;
import org.selfscope.image.PixelType;
import org.selfscope.image.pair.Interleave;
import org.selfscope.image.pair.Split;
import org.selfscope.image.random.CounterRandom;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** A pair whose cells are split one by one; the places of its samples are taken to be the centres of the cells. */
public sealed interface SplitPair extends PairScheme permits NeighbourPair, DiagonalPair, ChequerboardPair {

    /** How cells are split in one draw. */
    Split split(CounterRandom random);

    /** The axes that are halved in one draw. */
    Set<AxisType> halved(CounterRandom random);

    @Override
    default PairSample draw(Image image, long index, long step, Cancellation cancellation) {
        check(image);
        CounterRandom random = CounterRandom.of(seed(), index, step);
        Split split = split(random);
        Image input = half(image, halved(random));
        Image target = half(image, halved(random));
        new Slices(image, axes()).write(List.of(input.pixels(), target.pixels()), (slice, size, number) -> {
            float[][] halves = new float[2][Math.toIntExact(Lattice.dense(split.halfSize(size)).length())];
            split.split(slice, size, random.stream(number), halves[0], halves[1]);
            return halves;
        }, cancellation);
        return new PairSample(input, target);
    }

    private static Image half(Image image, Set<AxisType> halved) {
        List<Axis> axes = new ArrayList<>();
        long[] size = image.dimensions();
        for (int d = 0; d < size.length; d++) {
            Axis axis = image.axes().get(d);
            boolean half = halved.contains(axis.type());
            size[d] = half ? size[d] / 2 : size[d];
            axes.add(half ? Interleave.halved(axis, 0.5) : axis);
        }
        RandomAccessibleInterval<? extends RealType<?>> pixels = PixelType.FLOAT32.allocate(size);
        return new Image(pixels, axes, image.name(), image.source());
    }
}
