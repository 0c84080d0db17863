package org.selfscope.image.convolution;

import java.util.Arrays;

import org.selfscope.image.Lattice;
import org.selfscope.image.phantom.Optics;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tile.Mirror;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

/**
 * Images as large as the object: its convolution with a point spread function, where a border rule says what lies around it.
 *
 * @param psf with as many axes as the blocks have
 * @param border what lies beyond the border of the object
 */
public record Blur(Psf psf, Border border) implements Optics {

    /** The image of an object. @param object first dimension fastest; left as it is */
    @Override
    public float[] image(float[] object, int[] size) {
        Convolution convolution = convolution(size);
        return convolution.forward(gather(object, size, convolution.objectSize()));
    }

    /** The adjoint of {@link #image}: what falls beyond the border is added to the samples that are seen there. */
    public float[] adjoint(float[] image, int[] size) {
        Convolution convolution = convolution(size);
        return fold(convolution.adjoint(image), convolution.objectSize(), size);
    }

    /**
     * An interval of the image of an object; the same as that part of the whole, but for rounding.
     *
     * @param object starts at 0 on every axis; mirrored beyond its border, whatever the border rule
     * @param min first sample of the interval
     * @param size of the interval
     */
    public float[] interval(RandomAccessibleInterval<? extends RealType<?>> object, long[] min, int[] size) {
        Convolution convolution = convolution(size);
        long[] from = min.clone();
        for (int d = 0; d < from.length; d++) {
            from[d] -= psf.radius()[d];
        }
        float[] values = Mirror.read(object, from, convolution.objectSize());
        if (border == Border.ZERO) {
            clear(values, convolution.objectSize(), from, Intervals.dimensionsAsLongArray(object));
        }
        return convolution.forward(values);
    }

    private Convolution convolution(int[] size) {
        int[] radius = psf.radius();
        int[] objectSize = new int[size.length];
        Arrays.setAll(objectSize, d -> Math.addExact(size[d], 2 * (d < radius.length ? radius[d] : 0)));
        return Convolution.of(psf, objectSize);
    }

    private float[] gather(float[] object, int[] size, int[] surroundedSize) {
        int[][] seen = seen(size, surroundedSize);
        float[] surrounded = new float[Math.toIntExact(Lattice.dense(surroundedSize).length())];
        for (int i = 0; i < surrounded.length; i++) {
            int index = index(i, size, surroundedSize, seen);
            surrounded[i] = index < 0 ? 0 : object[index];
        }
        return surrounded;
    }

    private float[] fold(float[] surrounded, int[] surroundedSize, int[] size) {
        int[][] seen = seen(size, surroundedSize);
        double[] sums = new double[Math.toIntExact(Lattice.dense(size).length())];
        for (int i = 0; i < surrounded.length; i++) {
            int index = index(i, size, surroundedSize, seen);
            if (index >= 0) {
                sums[index] += surrounded[i];
            }
        }
        float[] folded = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            folded[i] = (float)sums[i];
        }
        return folded;
    }

    /** The position in the object that is seen at each position with surroundings, along each axis; -1 for none. */
    private int[][] seen(int[] size, int[] surroundedSize) {
        int[][] seen = new int[size.length][];
        for (int d = 0; d < size.length; d++) {
            seen[d] = new int[surroundedSize[d]];
            for (int i = 0; i < seen[d].length; i++) {
                int position = i - psf.radius()[d];
                boolean inside = position >= 0 && position < size[d];
                seen[d][i] = border == Border.MIRROR || inside ? (int)Mirror.index(position, size[d]) : -1;
            }
        }
        return seen;
    }

    private static int index(int surroundedIndex, int[] size, int[] surroundedSize, int[][] seen) {
        int index = 0;
        int stride = 1;
        int rest = surroundedIndex;
        for (int d = 0; d < size.length; d++) {
            int position = seen[d][rest % surroundedSize[d]];
            if (position < 0) {
                return -1;
            }
            index += position * stride;
            stride *= size[d];
            rest /= surroundedSize[d];
        }
        return index;
    }

    private static void clear(float[] values, int[] size, long[] from, long[] objectSize) {
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            for (int d = 0; d < size.length; d++) {
                long position = from[d] + rest % size[d];
                rest /= size[d];
                if (position < 0 || position >= objectSize[d]) {
                    values[i] = 0;
                }
            }
        }
    }
}
