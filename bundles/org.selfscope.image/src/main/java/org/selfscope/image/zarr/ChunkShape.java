package org.selfscope.image.zarr;

import java.util.Arrays;

/**
 * The size of the chunks of images that are written: planes, since that is how movies and stacks are made and looked at. Large planes are
 * cut into equal parts, small ones are put together along the next axis, so that a chunk has some megabytes at most and not much less than
 * one.
 */
final class ChunkShape {

    /** Planes up to so many bytes are in one piece. */
    static final long PLANE = 4 << 20;

    /** Along an edge of the parts of a larger plane. */
    static final int EDGE = 1024;

    /** Smaller planes are put together up to so many bytes. */
    static final long SMALL = 1 << 20;

    private ChunkShape() {
    }

    /**
     * @param shape of the array, the fastest dimension last; at least two dimensions
     * @param bytes of a value
     */
    static int[] of(long[] shape, int bytes) {
        int[] chunk = new int[shape.length];
        Arrays.fill(chunk, 1);
        int x = shape.length - 1;
        int y = shape.length - 2;
        boolean whole = shape[x] <= PLANE && shape[y] <= PLANE / bytes / shape[x];
        chunk[x] = whole ? (int)shape[x] : equalParts(shape[x]);
        chunk[y] = whole ? (int)shape[y] : equalParts(shape[y]);
        long plane = (long)chunk[x] * chunk[y] * bytes;
        int next = y - 1;
        while (next > 0 && shape[next] == 1) {
            next--;
        }
        if (next >= 0) {
            chunk[next] = (int)Math.max(1, Math.min(shape[next], SMALL / plane));
        }
        return chunk;
    }

    private static int equalParts(long size) {
        long parts = (size + EDGE - 1) / EDGE;
        return (int)((size + parts - 1) / parts);
    }
}
