package org.selfscope.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.selfscope.image.PixelType;

/**
 * Takes samples out of the rows of a file into arrays of pixels.
 *
 * @param bits of a sample
 * @param type of the pixels; their arrays are those of {@link org.selfscope.image.file.PixelArrays}
 */
record SampleReader(int bits, PixelType type) {

    /**
     * Copies samples of a row, from its byte or bit {@code first * bits} on.
     *
     * @param row in the byte order of its samples
     * @param start bytes before the row
     * @param first sample to copy
     * @param step from one sample to the next that is copied
     */
    void copy(ByteBuffer row, int start, int first, int step, int count, Object pixels, int at) {
        if (bits != storedBits()) {
            copyPacked(row, start, first, step, count, pixels, at);
        } else if (step == 1) {
            copyRun(row.duplicate().order(row.order()).position(start + first * bits / 8), count, pixels, at);
        } else {
            copySteps(row, start + first * bits / 8, step * bits / 8, count, pixels, at);
        }
    }

    /** Bits of an element of the array, if pixels are its elements. */
    private int storedBits() {
        return switch (type) {
            case UINT8, INT8 -> 8;
            case UINT16, INT16 -> 16;
            case UINT32, INT32, FLOAT32 -> 32;
            case UINT64, INT64, FLOAT64 -> 64;
            case BIT, UINT12 -> 0;
        };
    }

    private static void copyRun(ByteBuffer in, int count, Object pixels, int at) {
        if (pixels instanceof byte[] bytes) {
            in.get(bytes, at, count);
        } else if (pixels instanceof short[] shorts) {
            in.asShortBuffer().get(shorts, at, count);
        } else if (pixels instanceof int[] ints) {
            in.asIntBuffer().get(ints, at, count);
        } else if (pixels instanceof long[] longs) {
            in.asLongBuffer().get(longs, at, count);
        } else if (pixels instanceof float[] floats) {
            in.asFloatBuffer().get(floats, at, count);
        } else {
            in.asDoubleBuffer().get((double[])pixels, at, count);
        }
    }

    private static void copySteps(ByteBuffer in, int first, int step, int count, Object pixels, int at) {
        for (int i = 0; i < count; i++) {
            int from = first + i * step;
            if (pixels instanceof byte[] bytes) {
                bytes[at + i] = in.get(from);
            } else if (pixels instanceof short[] shorts) {
                shorts[at + i] = in.getShort(from);
            } else if (pixels instanceof int[] ints) {
                ints[at + i] = in.getInt(from);
            } else if (pixels instanceof long[] longs) {
                longs[at + i] = in.getLong(from);
            } else if (pixels instanceof float[] floats) {
                floats[at + i] = in.getFloat(from);
            } else {
                ((double[])pixels)[at + i] = in.getDouble(from);
            }
        }
    }

    private void copyPacked(ByteBuffer row, int start, int first, int step, int count, Object pixels, int at) {
        int unused = Long.SIZE - bits;
        boolean signed = type.isInteger() && type.min() < 0;
        for (int i = 0; i < count; i++) {
            long value = packed(row, start * 8L + (long)(first + i * step) * bits);
            put(signed ? value << unused >> unused : value, pixels, at + i);
        }
    }

    /** Packed samples begin with the highest bit; those of whole bytes have the byte order of the file. */
    private long packed(ByteBuffer row, long bit) {
        long value = 0;
        int from = (int)(bit >> 3);
        int to = (int)(bit + bits - 1 >> 3);
        if (bits % 8 == 0 && row.order() == ByteOrder.LITTLE_ENDIAN) {
            for (int i = to; i >= from; i--) {
                value = value << 8 | row.get(i) & 0xFF;
            }
            return value;
        }
        for (int i = from; i <= to; i++) {
            value = value << 8 | row.get(i) & 0xFF;
        }
        return value >>> 7 - (bit + bits - 1 & 7) & (1L << bits) - 1;
    }

    /** Sets a pixel; of a floating point number these are the 16 bits. */
    void put(long value, Object pixels, int at) {
        if (type == PixelType.BIT) {
            ((long[])pixels)[at >> 6] |= (value & 1) << at;
        } else if (pixels instanceof byte[] bytes) {
            bytes[at] = (byte)value;
        } else if (pixels instanceof short[] shorts) {
            shorts[at] = (short)value;
        } else if (pixels instanceof int[] ints) {
            ints[at] = (int)value;
        } else if (pixels instanceof long[] longs) {
            longs[at] = value;
        } else {
            ((float[])pixels)[at] = HalfFloat.toFloat((int)value);
        }
    }
}
