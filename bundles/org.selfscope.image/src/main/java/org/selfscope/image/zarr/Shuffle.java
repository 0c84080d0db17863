package org.selfscope.image.zarr;

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

    /**
     * Back from all first bytes of the values, then all second ones and so on. Bytes after the last whole value stay at the end.
     *
     * @param shuffled has the bytes from its start on
     */
    static void undoBytes(byte[] shuffled, byte[] bytes, int start, int length, int valueBytes) {
        int values = length / valueBytes;
        for (int b = 0; b < valueBytes; b++) {
            for (int v = 0, from = b * values, to = start + b; v < values; v++, to += valueBytes) {
                bytes[to] = shuffled[from + v];
            }
        }
        System.arraycopy(shuffled, values * valueBytes, bytes, start + values * valueBytes, length - values * valueBytes);
    }

    /**
     * Back from all lowest bits of the first bytes of the values, then the second lowest ones and so on, each as a row of bits, lowest bit
     * first. If the number of values is no multiple of 8 they are as they were, as Blosc 1 does it.
     *
     * @param shuffled has the bytes from its start on
     */
    static void undoBits(byte[] shuffled, byte[] bytes, int start, int length, int valueBytes) {
        int values = length / valueBytes;
        int shuffledBytes = values % 8 == 0 ? values * valueBytes : 0;
        System.arraycopy(shuffled, shuffledBytes, bytes, start + shuffledBytes, length - shuffledBytes);
        if (shuffledBytes == 0) {
            return;
        }
        int rowBytes = values / 8;
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
