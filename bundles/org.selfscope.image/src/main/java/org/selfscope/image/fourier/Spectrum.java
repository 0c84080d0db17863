package org.selfscope.image.fourier;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The discrete Fourier transform of a block of real values, unnormalised: {@code F(k) = sum of f(x) exp(-2 pi i sum of k_d x_d / n_d)}. Only
 * the frequencies {@code k_0 = 0..n_0/2} of the first axis are stored; the others are the conjugates of those at {@code -k}. Along each
 * further axis the frequencies are {@code k_d = 0..n_d-1}, of which those above n_d/2 are the negative ones, see {@link #frequency}.
 */
public final class Spectrum {

    private final int[] size;

    private final int width;

    private final float[] values;

    /** @param size of the block; the first axis varies fastest */
    Spectrum(int[] size) {
        this.size = size.clone();
        this.width = size[0] / 2 + 1;
        this.values = new float[RealFft.length(size)];
    }

    /** Size of the block along each axis. */
    public int[] size() {
        return size.clone();
    }

    /** Frequencies in a row. */
    public int width() {
        return width;
    }

    /** Number of rows, in the order of the second axis, then the third and so on. */
    public int rows() {
        return values.length / (2 * width);
    }

    /** The values themselves, not a copy: real and imaginary parts in turn, row after row. */
    public float[] values() {
        return values;
    }

    /** The signed whole frequency at an index along an axis, in periods per length of the axis: {@code -n/2 < k <= n/2}. */
    public static int frequency(int index, int size) {
        return index <= size / 2 ? index : index - size;
    }

    /** The indices of a row along the second and the further axes. */
    public int[] indicesOf(int row) {
        int[] indices = new int[size.length - 1];
        int rest = row;
        for (int d = 0; d < indices.length; d++) {
            indices[d] = rest % size[d + 1];
            rest /= size[d + 1];
        }
        return indices;
    }

    /** Multiplies with another spectrum in place: the blocks are convolved, periodically. */
    public void multiply(Spectrum other) {
        multiply(other, 1);
    }

    /** Multiplies with the conjugate of another spectrum in place: the blocks are correlated, the adjoint of {@link #multiply}. */
    public void multiplyConjugate(Spectrum other) {
        multiply(other, -1);
    }

    private void multiply(Spectrum other, float sign) {
        if (!Arrays.equals(size, other.size)) {
            throw new IllegalArgumentException("Only spectra of blocks of one size can be multiplied.");
        }
        IntStream.range(0, rows()).parallel().forEach(row -> multiplyRow(other.values, sign, row * 2 * width));
    }

    private void multiplyRow(float[] factors, float sign, int start) {
        for (int i = start; i < start + 2 * width; i += 2) {
            float re = values[i];
            float im = values[i + 1];
            float otherRe = factors[i];
            float otherIm = sign * factors[i + 1];
            values[i] = re * otherRe - im * otherIm;
            values[i + 1] = re * otherIm + im * otherRe;
        }
    }
}
