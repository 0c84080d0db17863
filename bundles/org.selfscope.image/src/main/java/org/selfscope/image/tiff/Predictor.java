package org.selfscope.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Undoes differences in a row of samples. */
final class Predictor {

    private Predictor() {
    }

    /**
     * TIFF 6, section 14: samples are differences to the one that is {@code step} before.
     *
     * @param row samples of 8, 16, 32 or 64 bits
     * @param step samples per pixel
     */
    static void undoDifferences(ByteBuffer row, int bits, int step) {
        int bytes = bits / 8;
        int distance = step * bytes;
        for (int i = distance; i + bytes <= row.limit(); i += bytes) {
            switch (bytes) {
                case 1 -> row.put(i, (byte)(row.get(i) + row.get(i - distance)));
                case 2 -> row.putShort(i, (short)(row.getShort(i) + row.getShort(i - distance)));
                case 4 -> row.putInt(i, row.getInt(i) + row.getInt(i - distance));
                default -> row.putLong(i, row.getLong(i) + row.getLong(i - distance));
            }
        }
    }

    /**
     * TIFF Technical Note 3: differences of bytes, after all first bytes of the samples of a row were put before all second ones, and so
     * on, the most significant first.
     *
     * @param row replaced by its samples, in big endian order whatever the order of the file
     * @param step samples per pixel
     */
    static void undoFloatDifferences(ByteBuffer row, int bits, int step) {
        int bytes = bits / 8;
        byte[] planes = new byte[row.limit()];
        row.get(0, planes);
        for (int i = step; i < planes.length; i++) {
            planes[i] += planes[i - step];
        }
        int count = planes.length / bytes;
        for (int i = 0; i < count; i++) {
            for (int b = 0; b < bytes; b++) {
                row.put(i * bytes + b, planes[b * count + i]);
            }
        }
    }

    /** The order of bytes of samples after the predictor is undone. */
    static ByteOrder order(TiffPage page) {
        return page.predictor() == 3 ? ByteOrder.BIG_ENDIAN : page.order();
    }
}
