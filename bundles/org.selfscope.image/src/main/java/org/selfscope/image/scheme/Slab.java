package org.selfscope.image.scheme;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** The values of a part of an image, from and to which slices along some dimensions are copied. */
final class Slab {

    private final float[] values;

    private final int[] size;

    private final int[] across;

    private final Lattice slice;

    private final long[] rows;

    private final long[] starts;

    /**
     * @param values first dimension fastest
     * @param interval gives the size
     * @param along dimensions of a slice, in its order
     */
    Slab(float[] values, RandomAccessibleInterval<?> interval, int[] along) {
        this.values = values;
        this.size = Intervals.dimensionsAsIntArray(interval);
        this.across = IntStream.range(0, size.length).filter(d -> Arrays.stream(along).noneMatch(a -> a == d)).toArray();
        long[] strides = Lattice.strides(size);
        this.slice = picked(along, strides);
        this.rows = slice.rows();
        this.starts = acrossWith(strides).places();
    }

    /** The lattice of slices, with other strides. @param strides for each dimension of the slab; more are ignored */
    Lattice acrossWith(long[] strides) {
        return across.length == 0 ? new Lattice(new int[]{1}, new long[]{0}) : picked(across, strides);
    }

    private Lattice picked(int[] dimensions, long[] strides) {
        return new Lattice(Arrays.stream(dimensions).map(d -> size[d]).toArray(), Arrays.stream(dimensions).mapToLong(d -> strides[d]).toArray());
    }

    int[] sliceSize() {
        return slice.size();
    }

    /** A copy of a slice. */
    float[] gather(int number) {
        float[] copy = new float[Math.toIntExact(slice.length())];
        int next = 0;
        int columns = slice.size()[0];
        int stride = (int)slice.stride()[0];
        for (long row : rows) {
            int place = (int)(starts[number] + row);
            for (int x = 0; x < columns; x++, place += stride) {
                copy[next++] = values[place];
            }
        }
        return copy;
    }

    /** The inverse of {@link #gather}. */
    void scatter(int number, float[] copy) {
        int next = 0;
        int columns = slice.size()[0];
        int stride = (int)slice.stride()[0];
        for (long row : rows) {
            int place = (int)(starts[number] + row);
            for (int x = 0; x < columns; x++, place += stride) {
                values[place] = copy[next++];
            }
        }
    }

    void copyTo(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        Cursor<? extends RealType<?>> cursor = Views.flatIterable(pixels).cursor();
        for (float value : values) {
            cursor.next().setReal(value);
        }
    }
}
