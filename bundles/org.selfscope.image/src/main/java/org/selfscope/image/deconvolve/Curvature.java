package org.selfscope.image.deconvolve;

import java.util.stream.IntStream;

import org.selfscope.image.Lattice;

/**
 * The divergence of the direction of the gradient, {@code div(grad o / |grad o|)}: the curvature of the contours, negative on hills; the
 * negative derivative of the total variation. Gradients are forward differences, 0 beyond the border; the divergence is their negative
 * adjoint.
 * <p>
 * Gradients that are small beside the value count less than whole ones: below {@code 4 D weight} of it in D dimensions, where steps of that
 * weight would not end but swing to and fro.
 */
final class Curvature {

    /** NB: its square is still a normal number. */
    private static final float LEAST = 1e-15f;

    private final float[] values;

    Curvature(float[] object, int[] size, float weight) {
        values = new float[object.length];
        long[] stride = Lattice.strides(size);
        int rows = object.length / size[0];
        float[][] direction = new float[size.length][object.length];
        float flat = 4 * size.length * weight;
        IntStream.range(0, rows).parallel().forEach(row -> directions(object, size, stride, row, flat, direction));
        IntStream.range(0, rows).parallel().forEach(row -> divergence(size, stride, row, direction));
    }

    float at(int index) {
        return values[index];
    }

    private static void directions(float[] object, int[] size, long[] stride, int row, float flat, float[][] direction) {
        int from = row * size[0];
        float[] squares = new float[size[0]];
        for (int d = 0; d < size.length; d++) {
            int count = d == 0 ? size[0] - 1 : position(row, d, size, stride) < size[d] - 1 ? size[0] : 0;
            int forth = (int)stride[d];
            for (int i = 0; i < count; i++) {
                float difference = object[from + i + forth] - object[from + i];
                direction[d][from + i] = difference;
                squares[i] += difference * difference;
            }
        }
        for (int d = 0; d < size.length; d++) {
            for (int i = 0; i < size[0]; i++) {
                float least = Math.max(LEAST, flat * object[from + i]);
                direction[d][from + i] /= (float)Math.sqrt(squares[i] + least * least);
            }
        }
    }

    private void divergence(int[] size, long[] stride, int row, float[][] direction) {
        int from = row * size[0];
        for (int d = 0; d < size.length; d++) {
            int back = (int)stride[d];
            boolean isFirst = d > 0 && position(row, d, size, stride) == 0;
            for (int i = 0; i < size[0]; i++) {
                float before = isFirst || d == 0 && i == 0 ? 0 : direction[d][from + i - back];
                values[from + i] += direction[d][from + i] - before;
            }
        }
    }

    private static int position(int row, int d, int[] size, long[] stride) {
        return (int)(row * (long)size[0] / stride[d] % size[d]);
    }
}
