package org.selfscope.image.scheme;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.Floats;
import org.selfscope.image.Lattice;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** The values of a part of an image in one array, from and to which slices along some dimensions are copied. */
final class Slab {

    private final RandomAccessibleInterval<? extends RealType<?>> pixels;

    private final int[] size;

    private final int[] across;

    private final Lattice slice;

    private final long[] rows;

    private final long[] starts;

    private float[] values;

    /** @param along dimensions of a slice, in its order */
    Slab(RandomAccessibleInterval<? extends RealType<?>> pixels, int[] along) {
        this.pixels = pixels;
        this.size = Intervals.dimensionsAsIntArray(pixels);
        this.across = IntStream.range(0, size.length).filter(d -> IntStream.of(along).noneMatch(a -> a == d)).toArray();
        long[] strides = Lattice.strides(size);
        this.slice = lattice(along, strides);
        this.rows = slice.rows();
        this.starts = numbers(strides);
    }

    /** Takes the values from the image. */
    void read() {
        values = Floats.of(pixels);
    }

    /** Puts the values into the image. */
    void write() {
        Cursor<? extends RealType<?>> cursor = Views.flatIterable(pixels).cursor();
        for (float value : values) {
            cursor.next().setReal(value);
        }
    }

    /** The sum of strides times position for each slice. @param strides for each dimension of the slab at least */
    long[] numbers(long[] strides) {
        return across.length == 0 ? new long[1] : lattice(across, strides).places();
    }

    private Lattice lattice(int[] dimensions, long[] strides) {
        return new Lattice(IntStream.of(dimensions).map(d -> size[d]).toArray(),
            Arrays.stream(dimensions).mapToLong(d -> strides[d]).toArray());
    }

    int[] sliceSize() {
        return slice.size();
    }

    /** A copy of a slice. */
    float[] gather(int number) {
        float[] copy = new float[Math.toIntExact(slice.length())];
        int next = 0;
        for (long row : rows) {
            for (int x = 0; x < slice.size()[0]; x++) {
                copy[next++] = values[place(number, row, x)];
            }
        }
        return copy;
    }

    /** The inverse of {@link #gather}. */
    void scatter(int number, float[] copy) {
        if (values == null) {
            values = new float[Math.toIntExact(Intervals.numElements(pixels))];
        }
        int next = 0;
        for (long row : rows) {
            for (int x = 0; x < slice.size()[0]; x++) {
                values[place(number, row, x)] = copy[next++];
            }
        }
    }

    private int place(int number, long row, int x) {
        return (int)(starts[number] + row + x * slice.stride()[0]);
    }
}
