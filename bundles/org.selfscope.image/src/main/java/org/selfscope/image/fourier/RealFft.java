package org.selfscope.image.fourier;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * Fourier transforms of blocks of real values of one size, any number of axes, on all cores, in single precision. A block needs the memory
 * of its spectrum and nothing else where its rows are handed over one by one. Sizes with prime factors above 5 are possible but slow: pad to
 * {@link FastSize} where the task allows it. The same bits whatever the number of threads. Immutable, usable from several threads.
 */
public final class RealFft {

    /** Java arrays end a little below 2^31 elements. */
    private static final long ARRAY_LIMIT = Integer.MAX_VALUE - 8;

    private final int[] size;

    private final RowTransform rows;

    /** Those along the second and the further axes. */
    private final AxisTransform[] axes;

    /**
     * @param size of the blocks, at least 1 along each axis; the first axis varies fastest
     * @throws RestorationException of kind IMAGE if the spectrum of such a block does not fit into an array
     */
    public RealFft(int... size) {
        requireSize(size);
        this.size = size.clone();
        this.rows = new RowTransform(size[0]);
        this.axes = IntStream.range(1, size.length).mapToObj(d -> new AxisTransform(size, d)).toArray(AxisTransform[]::new);
    }

    /** Size of the blocks. */
    public int[] size() {
        return size.clone();
    }

    static void requireSize(int[] size) {
        double length = 2. * (size[0] / 2 + 1);
        for (int d = 1; d < size.length; d++) {
            length *= size[d];
        }
        if (Arrays.stream(size).anyMatch(s -> s < 1) || length > ARRAY_LIMIT) {
            throw new RestorationException(Kind.IMAGE, "A block of " + Arrays.toString(size) + " pixels has no Fourier transform here: sizes "
                + "start at 1, and the transform must have fewer than 2^31 numbers.", "Work on smaller parts of the image.");
        }
    }

    /** A spectrum of zeros, to be filled. */
    public Spectrum spectrum() {
        return new Spectrum(size);
    }

    /** @param values of a block, first axis fastest; they stay as they are */
    public Spectrum forward(float[] values) {
        requireLength(values);
        return forward((row, target, offset) -> System.arraycopy(values, row * size[0], target, offset, size[0]));
    }

    /** @param source fills the rows of a block */
    public Spectrum forward(Rows source) {
        Spectrum spectrum = spectrum();
        forward(Window.of(size), source, spectrum);
        return spectrum;
    }

    /**
     * @param window outside of which the block is 0
     * @param source fills the rows of the window
     * @param target gets the transform; what it was is lost
     */
    public void forward(Window window, Rows source, Spectrum target) {
        requireFit(target);
        window.requireWithin(size);
        int[] places = window.rows(size);
        target.clearExcept(places);
        rows.forward(window, places, source, target);
        for (AxisTransform axis : axes) {
            axis.forward(target, window);
        }
    }

    /** The block of a spectrum, whose values are lost. {@code inverse(forward(f))} is f up to rounding. */
    public float[] inverse(Spectrum spectrum) {
        float[] block = new float[spectrum.rows() * size[0]];
        inverse(spectrum, Window.of(size), (row, values, offset) -> System.arraycopy(values, offset, block, row * size[0], size[0]));
        return block;
    }

    /**
     * @param spectrum its values are lost
     * @param window of the block that is wanted
     * @param target takes the rows of the window
     */
    public void inverse(Spectrum spectrum, Window window, Rows target) {
        requireFit(spectrum);
        window.requireWithin(size);
        for (int i = axes.length - 1; i >= 0; i--) {
            axes[i].inverse(spectrum, window);
        }
        rows.inverse(spectrum, window, window.rows(size), target, scale());
    }

    /**
     * Convolves a block, periodically, with another one; or correlates them, which is the adjoint. As the product of their transforms, but
     * faster.
     *
     * @param from outside of which the block is 0
     * @param source fills its rows
     * @param transfer transform of the other block
     * @param adjoint whether the conjugate of the transform counts
     * @param to the part of the result that is wanted
     * @param target takes its rows
     * @param room to work in; what it was is lost
     */
    public void convolve(Window from, Rows source, Spectrum transfer, boolean adjoint, Window to, Rows target, Spectrum room) {
        requireFit(transfer);
        requireFit(room);
        from.requireWithin(size);
        to.requireWithin(size);
        int[] places = from.rows(size);
        room.clearExcept(places);
        rows.forward(from, places, source, room);
        int last = axes.length - 1;
        for (int i = 0; i < last; i++) {
            axes[i].forward(room, from);
        }
        if (last < 0) {
            Spectrum.multiply(room.re(0), room.im(0), transfer.re(0), transfer.im(0), adjoint, 0, room.width());
        } else {
            axes[last].filter(room, transfer, adjoint);
        }
        for (int i = last - 1; i >= 0; i--) {
            axes[i].inverse(room, to);
        }
        rows.inverse(room, to, to.rows(size), target, scale());
    }

    private float scale() {
        return (float)(1 / Arrays.stream(size).asDoubleStream().reduce(1, (a, b) -> a * b));
    }

    private void requireFit(Spectrum spectrum) {
        if (!Arrays.equals(size, spectrum.size())) {
            throw new IllegalArgumentException("The spectrum of a block of " + Arrays.toString(spectrum.size()) + " is no spectrum of one of "
                + Arrays.toString(size) + ".");
        }
    }

    private void requireLength(float[] values) {
        long length = Arrays.stream(size).asLongStream().reduce(1, (a, b) -> a * b);
        if (values.length != length) {
            throw new IllegalArgumentException(values.length + " values do not fill a block of " + Arrays.toString(size) + ".");
        }
    }
}
