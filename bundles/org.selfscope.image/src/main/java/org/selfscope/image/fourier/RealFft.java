package org.selfscope.image.fourier;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.jtransforms.fft.FloatFFT_1D;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * Fourier transforms of blocks of real values of one size, any number of axes, on all cores. A block needs the memory of its spectrum and
 * nothing else where its rows are handed over one by one. Sizes with large prime factors are possible but slow: pad to {@link FastSize}
 * where the task allows it. Lines are transformed by JTransforms in single precision, each by one thread, so that the bits are the same
 * whatever the number of threads. Immutable, usable from several threads.
 */
public final class RealFft {

    /** Java arrays end a little below 2^31 elements. */
    private static final long ARRAY_LIMIT = Integer.MAX_VALUE - 8;

    /** Adjacent lines that are gathered together, so that every cache line read is used whole. */
    private static final int BATCH = 16;

    private final int[] size;

    private final FloatFFT_1D[] axes;

    /**
     * @param size of the blocks, at least 1 along each axis; the first axis varies fastest
     * @throws RestorationException of kind IMAGE if the spectrum of such a block does not fit into an array
     */
    public RealFft(int... size) {
        length(size);
        this.size = size.clone();
        this.axes = Arrays.stream(size).mapToObj(Lines::fourier).toArray(FloatFFT_1D[]::new);
    }

    /** Size of the blocks. */
    public int[] size() {
        return size.clone();
    }

    /** Number of floats in the spectrum of a block. */
    static int length(int[] size) {
        double exact = 2. * (size[0] / 2 + 1);
        for (int d = 1; d < size.length; d++) {
            exact *= size[d];
        }
        if (Arrays.stream(size).anyMatch(s -> s < 1) || exact > ARRAY_LIMIT) {
            throw new RestorationException(Kind.IMAGE, "A block of " + Arrays.toString(size) + " pixels has no Fourier transform here: sizes "
                + "start at 1, and the transform must have fewer than 2^31 numbers.", "Work on smaller parts of the image.");
        }
        return (int)exact;
    }

    /** @param values of a block, first axis fastest; they stay as they are */
    public Spectrum forward(float[] values) {
        requireLength(values);
        return forward((row, target, offset) -> System.arraycopy(values, row * size[0], target, offset, size[0]));
    }

    /** @param rows fills the rows of a block */
    public Spectrum forward(Rows rows) {
        Spectrum spectrum = new Spectrum(size);
        float[] values = spectrum.values();
        int stride = 2 * spectrum.width();
        IntStream.range(0, spectrum.rows()).parallel().forEach(row -> {
            rows.at(row, values, row * stride);
            axes[0].realForward(values, row * stride);
            unpack(values, row * stride);
        });
        for (int d = 1; d < size.length; d++) {
            along(d, values, axes[d]::complexForward);
        }
        return spectrum;
    }

    /** The block of a spectrum, whose values are lost. {@code inverse(forward(f))} is f up to rounding. */
    public float[] inverse(Spectrum spectrum) {
        float[] block = new float[spectrum.rows() * size[0]];
        inverse(spectrum, (row, values, offset) -> System.arraycopy(values, offset, block, row * size[0], size[0]));
        return block;
    }

    /** @param rows takes the rows of the block. The values of the spectrum are lost */
    public void inverse(Spectrum spectrum, Rows rows) {
        if (!Arrays.equals(size, spectrum.size())) {
            throw new IllegalArgumentException("The spectrum of a block of " + Arrays.toString(spectrum.size()) + " is no spectrum of one of "
                + Arrays.toString(size) + ".");
        }
        float[] values = spectrum.values();
        for (int d = size.length - 1; d > 0; d--) {
            FloatFFT_1D axis = axes[d];
            along(d, values, (line, offset) -> axis.complexInverse(line, offset, true));
        }
        int stride = 2 * spectrum.width();
        IntStream.range(0, spectrum.rows()).parallel().forEach(row -> {
            pack(values, row * stride);
            axes[0].realInverse(values, row * stride, true);
            rows.at(row, values, row * stride);
        });
    }

    /** JTransforms keeps the last real, or for odd sizes the last imaginary part in the place of the first imaginary part, which is 0. */
    private void unpack(float[] values, int start) {
        int n = size[0];
        if (n > 1) {
            values[start + n] = values[start + 1];
        }
        if (n % 2 == 0) {
            values[start + n + 1] = 0;
        }
        values[start + 1] = 0;
    }

    private void pack(float[] values, int start) {
        if (size[0] > 1) {
            values[start + 1] = values[start + size[0]];
        }
    }

    /** Transforms all lines along an axis other than the first. */
    private void along(int d, float[] values, Line transform) {
        int inner = 2 * (size[0] / 2 + 1);
        for (int k = 1; k < d; k++) {
            inner *= size[k];
        }
        int stride = inner;
        int batches = (inner / 2 + BATCH - 1) / BATCH;
        int outer = values.length / stride / size[d];
        IntStream.range(0, outer * batches).parallel().forEach(i -> {
            int column = i % batches * BATCH * 2;
            int start = i / batches * stride * size[d] + column;
            transform(values, start, stride, size[d], Math.min(2 * BATCH, stride - column), transform);
        });
    }

    /** Transforms some adjacent lines. @param floats two for each line */
    private static void transform(float[] values, int start, int stride, int length, int floats, Line transform) {
        float[] lines = new float[length * floats];
        for (int p = 0; p < length; p++) {
            for (int c = 0; c < floats; c += 2) {
                lines[c * length + 2 * p] = values[start + p * stride + c];
                lines[c * length + 2 * p + 1] = values[start + p * stride + c + 1];
            }
        }
        for (int c = 0; c < floats; c += 2) {
            transform.at(lines, c * length);
        }
        for (int p = 0; p < length; p++) {
            for (int c = 0; c < floats; c += 2) {
                values[start + p * stride + c] = lines[c * length + 2 * p];
                values[start + p * stride + c + 1] = lines[c * length + 2 * p + 1];
            }
        }
    }

    private void requireLength(float[] values) {
        long length = Arrays.stream(size).asLongStream().reduce(1, (a, b) -> a * b);
        if (values.length != length) {
            throw new IllegalArgumentException(values.length + " values do not fill a block of " + Arrays.toString(size) + ".");
        }
    }

    /** A transform of a line of complex numbers in place. */
    @FunctionalInterface
    private interface Line {

        void at(float[] values, int offset);
    }
}
