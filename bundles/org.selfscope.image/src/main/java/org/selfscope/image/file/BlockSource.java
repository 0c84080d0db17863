package org.selfscope.image.file;

import java.io.IOException;

import org.selfscope.image.ImageHeader;

/**
 * The blocks of an image in a file: what a file format has to implement so that {@link LazyImageFile} makes an image of it. Nothing is
 * cached here.
 */
public interface BlockSource extends AutoCloseable {

    ImageHeader header();

    /** The size of a block along each dimension; those at the end of a dimension are cut. Fewer than 2^31 pixels. */
    int[] block();

    /**
     * Reads a block. Called by several threads at once.
     *
     * @param min first pixel of the block; a multiple of {@link #block()}
     * @param size of the block, which lies inside the image
     * @return a new array as {@link PixelArrays} defines it, first dimension fastest
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    Object read(long[] min, int[] size) throws IOException;

    /** Closes the file; it can no longer be read. */
    @Override
    void close();
}
