package org.selfscope.image.file;

import org.selfscope.image.Cancellation;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * An image file that is written part by part, so that its image never is in memory as a whole. It appears under its name complete, by
 * {@link #commit()}, or not at all. For one thread at a time.
 */
public interface ImageOutput extends AutoCloseable {

    /** What is being written; the size of parts to write at best follows from {@link #block()}. */
    ImageHeader header();

    /** The size of parts that are written at the least cost, along each dimension: a plane, a chunk. */
    int[] block();

    /**
     * Writes a part, at the place that its interval states. Parts may come in any order; what is never written is 0.
     *
     * @param part inside the image; its values are rounded and clipped to the range of integer pixel types
     * @throws org.selfscope.image.RestorationException of kind FILE if it cannot be written
     */
    void write(RandomAccessibleInterval<? extends RealType<?>> part);

    /**
     * Completes the file and gives it its name; one of this name that exists is replaced.
     *
     * @throws org.selfscope.image.RestorationException of kind FILE if that fails; then nothing is left behind by {@link #close()}
     */
    void commit();

    /**
     * As {@link #commit()}, for outputs that still compute something then.
     *
     * @param progress of what is still to be computed
     */
    default void commit(Progress progress, Cancellation cancellation) {
        cancellation.check();
        commit();
    }

    /** How much of the whole work is left to {@link #commit(Progress, Cancellation)} when all pixels are written: 0 for none, below 1. */
    default double remainder() {
        return 0;
    }

    /** Without {@link #commit()} before, discards all that was written. */
    @Override
    void close();
}
