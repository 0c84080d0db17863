package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The dual variable of total variation: a vector p for each pixel, no longer than the weight. It stands for the image {@code f + div p}; the
 * dual objective is highest where p points along the gradient of that image and is as long as the weight. The divergence is the negative
 * adjoint of the gradient by forward differences.
 * <p>
 * A step is a single sweep over the lines (rows of a plane, planes of a volume) in some strips: the image exists line by line only.
 */
final class DualField {

    /** Blocks of fewer pixels are done before other threads have begun. */
    private static final int SMALL = 1 << 13;

    private static final int STRIPS = 16;

    private final float[] noisy;

    /** Without dimensions of one pixel, but with two at least. */
    private final int[] size;

    /** Pixels of a line. */
    private final int line;

    /** Along the last dimension. */
    private final int lines;

    private final int strips;

    /** The largest by which the ascent is sure to end: the squared norm of the gradient is at most 4 for each dimension. */
    private final float step;

    /** One component after the other. */
    private final float[][] dual;

    /** The dual variable, moved on along its last step. */
    private final float[][] ahead;

    /** The image at the first line of each strip, before the strips are changed. */
    private final float[][] edges;

    private float weight;

    /** Begins at the noisy image. */
    DualField(Block block, double weight) {
        this.noisy = block.values();
        this.size = squeezed(block.size());
        this.lines = size[size.length - 1];
        this.line = noisy.length / lines;
        this.strips = noisy.length < SMALL ? 1 : Math.min(lines, STRIPS);
        this.step = 0.25f / Math.max(1, Arrays.stream(size).filter(s -> s > 1).count());
        this.dual = new float[size.length][noisy.length];
        this.ahead = new float[size.length][noisy.length];
        this.edges = new float[strips][line];
        this.weight = (float)weight;
    }

    private static int[] squeezed(int[] size) {
        int[] longer = Arrays.stream(size).filter(s -> s > 1).toArray();
        return longer.length > 1 ? longer : new int[]{longer.length == 0 ? 1 : longer[0], 1};
    }

    /** Goes on with another weight, from where the dual variable would be if all lengths grew with it. */
    void weigh(double other) {
        float factor = (float)other / weight;
        weight = (float)other;
        strips(strip -> {
            for (int d = 0; d < size.length; d++) {
                for (int i = first(strip) * line; i < first(strip + 1) * line; i++) {
                    dual[d][i] *= factor;
                    ahead[d][i] = dual[d][i];
                }
            }
        });
    }

    int pixels() {
        return noisy.length;
    }

    /** The image that the dual variable stands for. */
    float[] image() {
        float[] image = new float[noisy.length];
        strips(strip -> {
            float[] pixels = new float[line];
            for (int k = first(strip); k < first(strip + 1); k++) {
                image(k, dual, pixels);
                System.arraycopy(pixels, 0, image, k * line, line);
            }
        });
        return image;
    }

    /**
     * A projected step uphill from the point ahead.
     *
     * @param momentum how far the next point ahead goes on along this step
     */
    void ascend(float momentum) {
        strips(strip -> image(first(strip), ahead, edges[strip]));
        strips(strip -> {
            float[] pixels = edges[strip].clone();
            float[] behind = new float[line];
            float[] scale = new float[line];
            int end = first(strip + 1);
            for (int k = first(strip); k < end; k++) {
                next(k, end, strip, behind);
                climb(k, pixels, behind, scale);
                move(k * line, scale, momentum);
                float[] swapped = pixels;
                pixels = behind;
                behind = swapped;
            }
        });
    }

    /** NB: before the line in front of it is changed. */
    private void next(int k, int end, int strip, float[] pixels) {
        if (k + 1 < end) {
            image(k + 1, ahead, pixels);
        } else if (k + 1 < lines) {
            System.arraycopy(edges[strip + 1], 0, pixels, 0, line);
        }
    }

    /** The gap between the primal objective of {@link #image} and the dual one; never below half of its squared distance from the minimiser. */
    double gap() {
        double[] gaps = new double[strips];
        strips(strip -> {
            float[] pixels = new float[line];
            float[] behind = new float[line];
            float[] squares = new float[line];
            float[] products = new float[line];
            image(first(strip), dual, pixels);
            for (int k = first(strip); k < first(strip + 1); k++) {
                if (k + 1 < lines) {
                    image(k + 1, dual, behind);
                }
                gaps[strip] += gap(k, pixels, behind, squares, products);
                float[] swapped = pixels;
                pixels = behind;
                behind = swapped;
            }
        });
        return Arrays.stream(gaps).sum();
    }

    private void strips(IntConsumer strip) {
        IntStream all = IntStream.range(0, strips);
        (strips == 1 ? all : all.parallel()).forEach(strip);
    }

    private int first(int strip) {
        return (int)((long)strip * lines / strips);
    }

    /** A line of the image that a dual variable stands for. */
    private void image(int k, float[][] field, float[] pixels) {
        int from = k * line;
        int last = size.length - 1;
        if (k == 0) {
            sum(noisy, field[last], from, pixels);
        } else {
            sumOfDifferences(noisy, field[last], from, line, pixels);
        }
        int stride = 1;
        for (int d = 0; d < last; d++) {
            int run = stride * size[d];
            for (int start = 0; start < line; start += run) {
                addDivergence(field[d], from + start, stride, run, pixels, start);
            }
            stride = run;
        }
    }

    private static void sum(float[] a, float[] b, int from, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[from + i] + b[from + i];
        }
    }

    private static void sumOfDifferences(float[] a, float[] b, int from, int back, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[from + i] + (b[from + i] - b[from - back + i]);
        }
    }

    private static void addDivergence(float[] field, int from, int stride, int run, float[] pixels, int start) {
        for (int i = 0; i < stride; i++) {
            pixels[start + i] += field[from + i];
        }
        for (int i = stride; i < run; i++) {
            pixels[start + i] += field[from + i] - field[from + i - stride];
        }
    }

    /** Moves the point ahead along the gradient, and says by what it is too long. */
    private void climb(int k, float[] pixels, float[] behind, float[] scale) {
        int from = k * line;
        int last = size.length - 1;
        int stride = 1;
        for (int d = 0; d < last; d++) {
            int run = stride * size[d];
            for (int start = 0; start < line; start += run) {
                addGradient(ahead[d], from + start, pixels, start, stride, run - stride, step);
            }
            stride = run;
        }
        if (k + 1 < lines) {
            addDifferences(ahead[last], from, pixels, behind, step);
        }
        Arrays.fill(scale, 0);
        for (float[] moved : ahead) {
            addSquares(moved, from, scale);
        }
        for (int i = 0; i < scale.length; i++) {
            scale[i] = weight / Math.max(weight, (float)Math.sqrt(scale[i]));
        }
    }

    private static void addGradient(float[] field, int from, float[] pixels, int start, int stride, int count, float step) {
        for (int i = 0; i < count; i++) {
            field[from + i] += step * (pixels[start + stride + i] - pixels[start + i]);
        }
    }

    private static void addDifferences(float[] field, int from, float[] pixels, float[] behind, float step) {
        for (int i = 0; i < pixels.length; i++) {
            field[from + i] += step * (behind[i] - pixels[i]);
        }
    }

    private static void addSquares(float[] values, int from, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[from + i] * values[from + i];
        }
    }

    private void move(int from, float[] scale, float momentum) {
        for (int d = 0; d < size.length; d++) {
            move(ahead[d], dual[d], from, scale, momentum);
        }
    }

    private static void move(float[] moved, float[] last, int from, float[] scale, float momentum) {
        for (int i = 0; i < scale.length; i++) {
            float next = moved[from + i] * scale[i];
            moved[from + i] = next + momentum * (next - last[from + i]);
            last[from + i] = next;
        }
    }

    private double gap(int k, float[] pixels, float[] behind, float[] squares, float[] products) {
        Arrays.fill(squares, 0);
        Arrays.fill(products, 0);
        int from = k * line;
        int last = size.length - 1;
        int stride = 1;
        for (int d = 0; d < last; d++) {
            int run = stride * size[d];
            for (int start = 0; start < line; start += run) {
                addProducts(dual[d], from + start, pixels, start + stride, pixels, start, run - stride, squares, products);
            }
            stride = run;
        }
        if (k + 1 < lines) {
            addProducts(dual[last], from, behind, 0, pixels, 0, line, squares, products);
        }
        double sum = 0;
        for (int i = 0; i < line; i++) {
            sum += weight * (float)Math.sqrt(squares[i]) - products[i];
        }
        return sum;
    }

    private static void addProducts(float[] field, int from, float[] behind, int other, float[] pixels, int start, int count, float[] squares,
        float[] products) {
        for (int i = 0; i < count; i++) {
            float gradient = behind[other + i] - pixels[start + i];
            squares[start + i] += gradient * gradient;
            products[start + i] += gradient * field[from + i];
        }
    }
}
