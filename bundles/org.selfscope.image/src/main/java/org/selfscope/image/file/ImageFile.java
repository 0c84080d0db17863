package org.selfscope.image.file;

import java.util.Arrays;

import org.selfscope.image.Image;

/**
 * An image in a file or folder, open for reading any part of it. Opening reads what describes the image, never its pixels.
 */
public interface ImageFile extends AutoCloseable {

    /** An image that is no file's, to be used like one; closing does nothing. */
    static ImageFile inMemory(Image image) {
        return new ImageFile() {

            @Override
            public Image image() {
                return image;
            }

            @Override
            public int[] block() {
                int[] pixel = new int[image.pixels().numDimensions()];
                Arrays.fill(pixel, 1);
                return pixel;
            }

            @Override
            public void close() {
                // NB: there is nothing to close.
            }
        };
    }

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
