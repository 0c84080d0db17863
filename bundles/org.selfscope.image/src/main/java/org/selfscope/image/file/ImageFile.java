package org.selfscope.image.file;

import org.selfscope.image.Image;

/**
 * An image in a file or folder, open for reading any part of it. Opening reads what describes the image, never its pixels.
 */
public interface ImageFile extends AutoCloseable {

    /**
     * The image. Its pixels are read when they are touched, and only as many are kept in memory as a fixed bound allows, so that an image of
     * any size can be gone through; whoever goes through it plane by plane reads every plane once. May be used by several threads.
     * <p>
     * A failure to read shows itself as {@link org.selfscope.image.RestorationException} of kind FILE where a pixel is touched. After
     * {@link #close()} no pixel may be touched.
     */
    Image image();

    /** The size of the parts in which pixels are read, along each dimension: work in multiples of it reads every part once. */
    int[] block();

    /** Closes the file. */
    @Override
    void close();
}
