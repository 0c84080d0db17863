package org.selfscope.image.tile;

import java.util.Arrays;

/**
 * Positions along the first axis, some of which may lie beyond the image: the pixels of a row that are seen there.
 *
 * @param first first pixel of the row that is seen
 * @param length how many pixels from there on are seen
 * @param seen for each position the pixel, counted from the first; null if the positions are the pixels themselves
 */
record MirroredLine(long first, int length, int[] seen) {

    static MirroredLine of(long min, int count, long size) {
        if (min >= 0 && min + count <= size) {
            return new MirroredLine(min, count, null);
        }
        long[] indices = Mirror.indices(min, count, size);
        long first = Arrays.stream(indices).min().orElse(0);
        long last = Arrays.stream(indices).max().orElse(0);
        int[] seen = Arrays.stream(indices).mapToInt(i -> (int)(i - first)).toArray();
        return new MirroredLine(first, Math.toIntExact(last - first + 1), seen);
    }

    void read(PixelRows rows, long[] position, float[] target, int offset) {
        position[0] = first;
        if (seen == null) {
            rows.read(position, length, target, offset);
            return;
        }
        float[] row = new float[length];
        rows.read(position, length, row, 0);
        for (int i = 0; i < seen.length; i++) {
            target[offset + i] = row[seen[i]];
        }
    }

    void read(PixelRows rows, long[] position, double[] target, int offset) {
        position[0] = first;
        if (seen == null) {
            rows.read(position, length, target, offset);
            return;
        }
        double[] row = new double[length];
        rows.read(position, length, row, 0);
        for (int i = 0; i < seen.length; i++) {
            target[offset + i] = row[seen[i]];
        }
    }
}
