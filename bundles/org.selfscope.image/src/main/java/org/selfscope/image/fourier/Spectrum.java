package org.selfscope.image.fourier;

import java.util.Arrays;

/**
 * The discrete Fourier transform of a block of real values, unnormalised: {@code F(k) = sum of f(x) exp(-2 pi i sum of k_d x_d / n_d)}. Only
 * the frequencies {@code k_1 = 0..n_1/2} of the second axis are stored, which make up the rows; the others are the conjugates of those at
 * {@code -k}. Along all other axes the frequencies are {@code k_d = 0..n_d-1}, of which those above n_d/2 are the negative ones, see
 * {@link #frequency}. A block with a single axis has rows of a single number.
 */
public final class Spectrum {

    private final int[] size;

    /** The sizes along the axes in the order of what is stored: the second one first. */
    private final int[] order;

    private final int width;

    /** Arrays of their own, so that transforms move rows by moving references. */
    private final float[][] re;

    private final float[][] im;

    /** @param size of the block; the first axis varies fastest */
    Spectrum(int[] size) {
        RealFft.requireSize(size);
        this.size = size.clone();
        this.order = exchanged(size, 1);
        this.width = order[0] / 2 + 1;
        int rows = Arrays.stream(order).skip(1).reduce(1, Math::multiplyExact);
        this.re = new float[rows][width];
        this.im = new float[rows][width];
    }

    /** With the second number first. @param missing stands for the second one if there is none */
    static int[] exchanged(int[] numbers, int missing) {
        int[] exchanged = Arrays.copyOf(numbers, Math.max(2, numbers.length));
        exchanged[1] = numbers[0];
        exchanged[0] = numbers.length > 1 ? numbers[1] : missing;
        return exchanged;
    }

    /** The sizes of the block in the order of the numbers here. Not to be changed. */
    int[] order() {
        return order;
    }

    /** Size of the block along each axis. */
    public int[] size() {
        return size.clone();
    }

    /** Frequencies in a row. */
    public int width() {
        return width;
    }

    /** Size of the block along the second axis, of which a row has the frequencies; 1 if there is none. */
    public int height() {
        return order[0];
    }

    /** Number of rows, in the order of the first axis, then the third and so on. */
    public int rows() {
        return re.length;
    }

    /** The real parts of a row themselves, not a copy. */
    public float[] re(int row) {
        return re[row];
    }

    /** The imaginary parts of a row themselves, not a copy. */
    public float[] im(int row) {
        return im[row];
    }

    /** All rows. */
    float[][] re() {
        return re;
    }

    /** All rows. */
    float[][] im() {
        return im;
    }

    /** Sets all rows to 0 but some. @param places of those, in ascending order */
    void clearExcept(int[] places) {
        int next = 0;
        for (int row = 0; row < re.length; row++) {
            if (next < places.length && places[next] == row) {
                next++;
            } else {
                Arrays.fill(re[row], 0);
                Arrays.fill(im[row], 0);
            }
        }
    }

    /** The signed whole frequency at an index along an axis, in periods per length of the axis: {@code -n/2 < k <= n/2}. */
    public static int frequency(int index, int size) {
        return index <= size / 2 ? index : index - size;
    }

    /** The indices of a row along the first, the third and the further axes. */
    public int[] indicesOf(int row) {
        int[] indices = new int[order.length - 1];
        int rest = row;
        for (int d = 0; d < indices.length; d++) {
            indices[d] = rest % order[d + 1];
            rest /= order[d + 1];
        }
        return indices;
    }

    /** Multiplies numbers of a row with those of another in place. @param conjugate whether with their conjugates */
    static void multiply(float[] re, float[] im, float[] otherRe, float[] otherIm, boolean conjugate, int from, int to) {
        // NB: i times the conjugate of a number is the number with its parts exchanged.
        float[] first = conjugate ? im : re;
        float[] second = conjugate ? re : im;
        for (int i = from; i < to; i++) {
            float r = first[i];
            float s = second[i];
            float t = otherRe[i];
            float u = otherIm[i];
            first[i] = r * t - s * u;
            second[i] = r * u + s * t;
        }
    }
}
