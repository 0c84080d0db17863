package org.selfscope.image.file;

import java.nio.file.Path;

import org.selfscope.image.ImageHeader;

/**
 * An image that is computed where and when it is read, such as a simulated movie: of any size, in the memory of a few blocks.
 *
 * @param header of an image with 32-bit float pixels
 * @param block size of the parts that are computed at once
 * @param computation may be asked by several threads at once, and gives the same each time
 */
public record ComputedBlocks(ImageHeader header, int[] block, Computation computation) implements BlockSource {

    /** Computes pixels. */
    @FunctionalInterface
    public interface Computation {

        /** @return first dimension fastest. @param min first pixel of a block. @param size of the block, which lies inside the image */
        float[] values(long[] min, int[] size);
    }

    public ComputedBlocks {
        block = block.clone();
    }

    /** Computes XY planes: the first two axes are whole. */
    public static ComputedBlocks planes(ImageHeader header, Computation computation) {
        return whole(header, 2, computation);
    }

    /** Parts that are whole along the first dimensions. */
    public static ComputedBlocks whole(ImageHeader header, int dimensions, Computation computation) {
        int[] block = new int[header.axes().size()];
        for (int d = 0; d < block.length; d++) {
            block[d] = d < dimensions ? Math.toIntExact(header.dimensions()[d]) : 1;
        }
        return new ComputedBlocks(header, block, computation);
    }

    /** The image; blocks that were computed last are kept. */
    public ImageFile open() {
        return new LazyImageFile(Path.of(header.name()), this);
    }

    @Override
    public int[] block() {
        return block.clone();
    }

    @Override
    public Object read(long[] min, int[] size) {
        return computation.values(min, size);
    }

    @Override
    public void close() {
        // NB: there is nothing to close.
    }
}
