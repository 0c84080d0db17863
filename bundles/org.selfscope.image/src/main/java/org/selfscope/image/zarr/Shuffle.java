package org.selfscope.image.zarr;

import java.util.Arrays;

/** Blosc's reordering of the bytes or bits of values. */
final class Shuffle {

    private Shuffle() {
    }

    /**
     * All first bytes of the values, then all second ones and so on. Bytes after the last whole value stay at the end.
     *
     * @param shuffled gets the bytes from its start on
     */
    static void bytes(byte[] bytes, int start, int length, int valueBytes, byte[] shuffled) {
        int values = length / valueBytes;
        for (int b = 0; b < valueBytes; b++) {
            for (int v = 0, from = start + b, to = b * values; v < values; v++, from += valueBytes) {
                shuffled[to + v] = bytes[from];
            }
        }
        System.arraycopy(bytes, start + values * valueBytes, shuffled, values * valueBytes, length - values * valueBytes);
    }

    /** Back from all first bytes of the values, then all second ones and so on. Bytes after the last whole value are left alone. */
    static void undoBytes(byte[] bytes, int start, int length, int valueBytes) {
        int values = length / valueBytes;
        byte[] shuffled = Arrays.copyOfRange(bytes, start, start + values * valueBytes);
        for (int b = 0; b < valueBytes; b++) {
            for (int v = 0, from = b * values, to = start + b; v < values; v++, to += valueBytes) {
                bytes[to] = shuffled[from + v];
            }
        }
    }

    /**
     * Back from all lowest bits of the first bytes of the values, then the second lowest ones and so on, each as a row of bits, lowest bit
     * first. Nothing is done if the number of values is no multiple of 8, as Blosc 1 does it.
     */
    static void undoBits(byte[] bytes, int start, int length, int valueBytes) {
        int values = length / valueBytes;
        if (values % 8 != 0) {
            return;
        }
        int rowBytes = values / 8;
        byte[] shuffled = Arrays.copyOfRange(bytes, start, start + values * valueBytes);
        for (int b = 0; b < valueBytes; b++) {
            for (int v = 0; v < values; v++) {
                int value = 0;
                for (int bit = 0; bit < 8; bit++) {
                    value |= (shuffled[(b * 8 + bit) * rowBytes + (v >> 3)] >> (v & 7) & 1) << bit;
                }
                bytes[start + v * valueBytes + b] = (byte)value;
            }
        }
    }
}
