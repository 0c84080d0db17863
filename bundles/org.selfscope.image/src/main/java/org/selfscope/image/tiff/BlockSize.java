package org.selfscope.image.tiff;

import java.io.IOException;
import java.util.Arrays;

/** The size of the parts in which planes are read. */
final class BlockSize {

    /** Bytes of a block of strips, unless a single one is larger: few accesses, and little that is not wanted. */
    private static final int BYTES = 1 << 20;

    /** Smaller tiles are read several at a time. */
    private static final int TILE = 256;

    private BlockSize() {
    }

    /**
     * Whole tiles, or rows of whole strips; all samples of a pixel if they are stored together.
     *
     * @param dimensions X, Y, the channels if there are several samples, others
     */
    static int[] of(TiffPage page, long[] dimensions) throws IOException {
        boolean tiled = page.segmentWidth() != page.width();
        long width = tiled ? multiple(page.segmentWidth(), TILE) : page.width();
        long height = tiled ? multiple(page.segmentHeight(), TILE) : rows(page);
        long[] block = new long[dimensions.length];
        Arrays.fill(block, 1);
        block[0] = Math.min(width, dimensions[0]);
        block[1] = Math.min(height, dimensions[1]);
        if (page.channels() > 1 && !page.planar()) {
            block[2] = page.channels();
        }
        if (Arrays.stream(block).asDoubleStream().reduce(1, (a, b) -> a * b) > Integer.MAX_VALUE - 8) {
            throw new IOException("its tiles or strips have more than 2^31 pixels");
        }
        return Arrays.stream(block).mapToInt(size -> (int)size).toArray();
    }

    private static long rows(TiffPage page) {
        if (!SegmentReader.canRead(page)) {
            return page.height();
        }
        boolean anyRow = !page.isCompressed() && !page.reversed();
        return multiple(anyRow ? 1 : page.segmentHeight(), BYTES / page.rowBytes());
    }

    /** The largest multiple of a step up to a size, or the step. */
    private static long multiple(long step, long size) {
        return Math.max(step, size / step * step);
    }
}
