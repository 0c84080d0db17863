package org.selfscope.image.tiff;

import java.nio.ByteBuffer;

/** Pixels in arrays as the bytes of a file. */
final class SampleBytes {

    private SampleBytes() {
    }

    /**
     * Appends samples of whole bytes.
     *
     * @param pixels of a type whose pixels are elements of the array
     * @param out has the byte order of the file
     */
    static void put(Object pixels, ByteBuffer out) {
        int start = out.position();
        if (pixels instanceof byte[] bytes) {
            out.put(bytes);
        } else if (pixels instanceof short[] shorts) {
            out.asShortBuffer().put(shorts);
            out.position(start + shorts.length * Short.BYTES);
        } else if (pixels instanceof int[] ints) {
            out.asIntBuffer().put(ints);
            out.position(start + ints.length * Integer.BYTES);
        } else if (pixels instanceof long[] longs) {
            out.asLongBuffer().put(longs);
            out.position(start + longs.length * Long.BYTES);
        } else if (pixels instanceof float[] floats) {
            out.asFloatBuffer().put(floats);
            out.position(start + floats.length * Float.BYTES);
        } else if (pixels instanceof double[] doubles) {
            out.asDoubleBuffer().put(doubles);
            out.position(start + doubles.length * Double.BYTES);
        }
    }

    /**
     * Sets samples of one bit in a row of a file, whose bytes begin with the highest bit; the bits beside them stay.
     *
     * @param pixels from the lowest bit on
     * @param first of them
     * @param row bytes of a row
     * @param x where the first pixel goes
     */
    static void putBits(long[] pixels, int first, int count, byte[] row, int x) {
        for (int i = 0; i < count; i++) {
            int mask = 0x80 >> ((x + i) & 7);
            boolean set = (pixels[(first + i) >> 6] >> (first + i) & 1) != 0;
            row[(x + i) >> 3] = (byte)(set ? row[(x + i) >> 3] | mask : row[(x + i) >> 3] & ~mask);
        }
    }
}
