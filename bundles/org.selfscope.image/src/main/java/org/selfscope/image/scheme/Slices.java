package org.selfscope.image.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/**
 * Runs through the slices of an image along some axes, as arrays in the order of {@link AxisType}, and writes the slices that a rule makes
 * of them into other images.
 * <p>
 * The image is read slab by slab. A slab is extended along all dimensions up to the last one of the axes, so that every slice lies in one
 * slab, and memory depends on the slab alone: a plane for a rule along X and Y in a movie with these axes first.
 */
final class Slices {

    /** Makes slices of a slice. */
    @FunctionalInterface
    interface Rule {

        /**
         * @param slice values along the axes of the scheme, in their order
         * @param size of the slice
         * @param number of the slice in the image; the same for all channels
         * @return one array for each image to be written
         */
        float[][] apply(float[] slice, int[] size, long number);
    }

    private final Image image;

    private final int[] along;

    /** Number of dimensions of a slab. */
    private final int slabDimensions;

    private final long[] numberStride;

    /** @param axes in the order of their types; all in the image */
    Slices(Image image, List<AxisType> axes) {
        this.image = image;
        this.along = axes.stream().mapToInt(a -> image.dimensionOf(a).getAsInt()).toArray();
        this.slabDimensions = Arrays.stream(along).max().getAsInt() + 1;
        this.numberStride = numberStrides(image, axes);
    }

    /** How the number of a slice grows with the position along each dimension. */
    private static long[] numberStrides(Image image, List<AxisType> axes) {
        long[] strides = new long[image.axes().size()];
        long next = 1;
        for (AxisType type : AxisType.values()) {
            if (type != AxisType.CHANNEL && !axes.contains(type) && image.dimensionOf(type).isPresent()) {
                strides[image.dimensionOf(type).getAsInt()] = next;
                next *= image.size(type);
            }
        }
        return strides;
    }

    /**
     * @param outputs in which slices are of the size of the arrays that the rule makes; other axes as in the image
     * @param cancellation asked before every slice
     */
    void write(List<RandomAccessibleInterval<? extends RealType<?>>> outputs, Rule rule, Cancellation cancellation) {
        long[] slabs = Arrays.copyOfRange(image.dimensions(), slabDimensions, image.axes().size());
        long[] position = new long[slabs.length];
        do {
            Slab source = slab(image.pixels(), position);
            source.read();
            List<Slab> targets = outputs.stream().map(output -> slab(output, position)).toList();
            apply(rule, source, firstNumber(position), targets, cancellation);
            targets.forEach(Slab::write);
        } while (advance(position, slabs));
    }

    private void apply(Rule rule, Slab source, long firstNumber, List<Slab> targets, Cancellation cancellation) {
        long[] numbers = source.numbers(numberStride);
        for (int s = 0; s < numbers.length; s++) {
            cancellation.check();
            float[][] made = rule.apply(source.gather(s), source.sliceSize(), firstNumber + numbers[s]);
            for (int i = 0; i < made.length; i++) {
                targets.get(i).scatter(s, made[i]);
            }
        }
    }

    private long firstNumber(long[] position) {
        return IntStream.range(0, position.length).mapToLong(d -> position[d] * numberStride[slabDimensions + d]).sum();
    }

    private Slab slab(RandomAccessibleInterval<? extends RealType<?>> pixels, long[] position) {
        RandomAccessibleInterval<RealType<?>> slab = Cast.unchecked(pixels);
        for (int d = position.length - 1; d >= 0; d--) {
            slab = Views.hyperSlice(slab, slabDimensions + d, position[d]);
        }
        return new Slab(slab, along);
    }

    private static boolean advance(long[] position, long[] size) {
        for (int d = 0; d < size.length; d++) {
            if (++position[d] < size[d]) {
                return true;
            }
            position[d] = 0;
        }
        return false;
    }
}
