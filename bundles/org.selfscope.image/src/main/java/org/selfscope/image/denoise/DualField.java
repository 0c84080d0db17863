package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;

/**
 * The dual variable of total variation: a vector p for each pixel, no longer than the weight. It stands for the image {@code f + div p}; the
 * dual objective is highest where p points along the gradient of that image and is as long as the weight. The divergence is the negative
 * adjoint of the gradient by forward differences.
 */
final class DualField {

    /** Blocks of fewer pixels are done before other threads have begun. */
    private static final int SMALL = 1 << 14;

    private final float[] noisy;

    private final int[] size;

    private final long[] stride;

    private final float weight;

    /** The largest by which the ascent is sure to end: the squared norm of the gradient is at most 4 for each dimension. */
    private final float step;

    /** One component after the other. */
    private final float[][] dual;

    /** The dual variable, moved on along its last step. */
    private final float[][] ahead;

    private final float[] image;

    DualField(Block block, float weight) {
        this.noisy = block.values();
        this.size = block.size();
        this.stride = Lattice.strides(size);
        this.weight = weight;
        this.step = 0.25f / Math.max(1, Arrays.stream(size).filter(s -> s > 1).count());
        this.dual = new float[size.length][noisy.length];
        this.ahead = new float[size.length][noisy.length];
        this.image = noisy.clone();
    }

    /** The image that the dual variable stands for. */
    float[] image() {
        rows(row -> divergence(row, dual));
        return image;
    }

    /**
     * A projected step uphill from the point ahead.
     *
     * @param momentum how far the next point ahead goes on along this step
     */
    void ascend(float momentum) {
        rows(row -> divergence(row, ahead));
        rows(row -> ascend(row, momentum));
    }

    /** The gap between the primal objective of {@link #image} and the dual one; never below half of its squared distance from the minimiser. */
    double gap() {
        rows(row -> divergence(row, dual));
        double[] gaps = new double[noisy.length / size[0]];
        rows(row -> gaps[row] = gap(row));
        double sum = 0;
        for (double gap : gaps) {
            sum += gap;
        }
        return sum;
    }

    private void rows(IntConsumer row) {
        IntStream rows = IntStream.range(0, noisy.length / size[0]);
        (noisy.length < SMALL ? rows : rows.parallel()).forEach(row);
    }

    /** Position of a row along a dimension other than the first. */
    private int position(int row, int d) {
        return (int)(row * (long)size[0] / stride[d] % size[d]);
    }

    private void divergence(int row, float[][] field) {
        int from = row * size[0];
        int to = from + size[0];
        float[] along = field[0];
        image[from] = noisy[from] + along[from];
        for (int i = from + 1; i < to; i++) {
            image[i] = noisy[i] + (along[i] - along[i - 1]);
        }
        for (int d = 1; d < size.length; d++) {
            float[] across = field[d];
            int back = position(row, d) > 0 ? (int)stride[d] : 0;
            if (back == 0) {
                for (int i = from; i < to; i++) {
                    image[i] += across[i];
                }
            } else {
                for (int i = from; i < to; i++) {
                    image[i] += across[i] - across[i - back];
                }
            }
        }
    }

    private void ascend(int row, float momentum) {
        int from = row * size[0];
        float[] scale = new float[size[0]];
        for (int d = 0; d < size.length; d++) {
            int count = gradients(row, d);
            int forth = (int)stride[d];
            float[] moved = ahead[d];
            for (int i = from; i < from + count; i++) {
                moved[i] += step * (image[i + forth] - image[i]);
            }
            for (int i = 0; i < count; i++) {
                scale[i] += moved[from + i] * moved[from + i];
            }
        }
        for (int i = 0; i < scale.length; i++) {
            scale[i] = weight / Math.max(weight, (float)Math.sqrt(scale[i]));
        }
        for (int d = 0; d < size.length; d++) {
            float[] moved = ahead[d];
            float[] last = dual[d];
            for (int i = 0; i < scale.length; i++) {
                float next = moved[from + i] * scale[i];
                moved[from + i] = next + momentum * (next - last[from + i]);
                last[from + i] = next;
            }
        }
    }

    /** How many pixels of a row, from its first on, have a neighbour behind them along a dimension. */
    private int gradients(int row, int d) {
        if (d == 0) {
            return size[0] - 1;
        }
        return position(row, d) < size[d] - 1 ? size[0] : 0;
    }

    private double gap(int row) {
        int from = row * size[0];
        double sum = 0;
        for (int x = 0; x < size[0]; x++) {
            double squared = 0;
            double product = 0;
            for (int d = 0; d < size.length; d++) {
                if (x < gradients(row, d)) {
                    double gradient = (double)image[from + x + (int)stride[d]] - image[from + x];
                    squared += gradient * gradient;
                    product += gradient * dual[d][from + x];
                }
            }
            sum += weight * Math.sqrt(squared) - product;
        }
        return sum;
    }
}
