package org.selfscope.image.fourier;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.Watch;

/**
 * Fourier transforms of blocks of real values of one size, any number of axes, on all cores, in single precision. A block needs the memory
 * of its spectrum and nothing else where its rows are handed over part by part. Sizes with prime factors above 5 are possible but slow: pad to
 * {@link FastSize} where the task allows it. The same bits whatever the number of threads. Immutable, usable from several threads.
 */
public final class RealFft {

    /** Java arrays end a little below 2^31 elements. */
    private static final long ARRAY_LIMIT = Integer.MAX_VALUE - 8;

    private final int[] size;

    /** Along the second axis. */
    private final RealTransform real;

    /** Along the first, the third and the further axes. */
    private final AxisTransform[] others;

    /**
     * @param size of the blocks, at least 1 along each axis; the first axis varies fastest
     * @throws RestorationException of kind IMAGE if the spectrum of such a block does not fit into an array
     */
    public RealFft(int... size) {
        requireSize(size);
        this.size = size.clone();
        int[] order = Spectrum.exchanged(size, 1);
        this.real = new RealTransform(order[0]);
        this.others = IntStream.range(1, order.length).mapToObj(d -> new AxisTransform(order, d)).toArray(AxisTransform[]::new);
    }

    /** Size of the blocks. */
    public int[] size() {
        return size.clone();
    }

    static void requireSize(int[] size) {
        int[] order = Spectrum.exchanged(size, 1);
        double length = Arrays.stream(order).asDoubleStream().skip(1).reduce(2. * (order[0] / 2 + 1), (a, b) -> a * b);
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
        return forward(Rows.from(values, size[0]));
    }

    /** @param source fills the rows of a block */
    public Spectrum forward(Rows source) {
        return forward(source, Watch.NONE);
    }

    /** @param source fills the rows of a block */
    public Spectrum forward(Rows source, Watch watch) {
        Spectrum spectrum = spectrum();
        forward(Window.of(size), source, spectrum, watch);
        return spectrum;
    }

    /**
     * @param window outside of which the block is 0
     * @param source fills the rows of the window
     * @param target gets the transform; what it was is lost
     */
    public void forward(Window window, Rows source, Spectrum target, Watch watch) {
        requireFit(target);
        window.requireWithin(size);
        Window exchanged = window.exchanged();
        target.clearExcept(exchanged.rows(target.order()));
        Stages stages = new Stages(watch, 1 + others.length);
        real.forward(exchanged, source, target, stages.next());
        for (AxisTransform axis : others) {
            axis.forward(target, exchanged, stages.next());
        }
    }

    /** The block of a spectrum, whose values are lost. {@code inverse(forward(f))} is f up to rounding. */
    public float[] inverse(Spectrum spectrum) {
        float[] block = new float[Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        inverse(spectrum, Window.of(size), Rows.to(block, size[0]), Watch.NONE);
        return block;
    }

    /**
     * @param spectrum its values are lost
     * @param window of the block that is wanted
     * @param target takes the rows of the window
     */
    public void inverse(Spectrum spectrum, Window window, Rows target, Watch watch) {
        requireFit(spectrum);
        window.requireWithin(size);
        Window exchanged = window.exchanged();
        Stages stages = new Stages(watch, 1 + others.length);
        for (int i = others.length - 1; i >= 0; i--) {
            others[i].inverse(spectrum, exchanged, stages.next());
        }
        real.inverse(spectrum, exchanged, target, scale(), stages.next());
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
     * @param watch a room in which an operation was cancelled must not be used again
     */
    public void convolve(Window from, Rows source, Spectrum transfer, boolean adjoint, Window to, Rows target, Spectrum room,
        Watch watch) {
        requireFit(transfer);
        requireFit(room);
        from.requireWithin(size);
        to.requireWithin(size);
        Window exchangedFrom = from.exchanged();
        Window exchangedTo = to.exchanged();
        room.clearExcept(exchangedFrom.rows(room.order()));
        Stages stages = new Stages(watch, 1 + 2 * others.length);
        real.forward(exchangedFrom, source, room, stages.next());
        int last = others.length - 1;
        for (int i = 0; i < last; i++) {
            others[i].forward(room, exchangedFrom, stages.next());
        }
        others[last].filter(room, transfer, adjoint, stages.next());
        for (int i = last - 1; i >= 0; i--) {
            others[i].inverse(room, exchangedTo, stages.next());
        }
        real.inverse(room, exchangedTo, target, scale(), stages.next());
    }

    /** Parts of an operation that take about the same time. */
    private static final class Stages {

        private final Watch watch;

        private final double count;

        private int done;

        Stages(Watch watch, int count) {
            this.watch = watch;
            this.count = count;
        }

        Watch next() {
            return watch.part(done / count, ++done / count);
        }
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
