package org.selfscope.image.tiff;

import java.nio.ByteBuffer;

import org.selfscope.image.PixelType;

import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;

/**
 * How TIFF stores a pixel type.
 *
 * @param code 1 unsigned integer, 2 signed integer, 3 floating point
 * @param bits of a sample
 */
record SampleFormat(int code, int bits) {

    private static final int FLOAT = 3;

    static SampleFormat of(PixelType type) {
        return switch (type) {
            case BIT -> new SampleFormat(1, 1);
            case UINT8 -> new SampleFormat(1, 8);
            case INT8 -> new SampleFormat(2, 8);
            case UINT12, UINT16 -> new SampleFormat(1, 16);
            case INT16 -> new SampleFormat(2, 16);
            case UINT32 -> new SampleFormat(1, 32);
            case INT32 -> new SampleFormat(2, 32);
            case UINT64 -> new SampleFormat(1, 64);
            case INT64 -> new SampleFormat(2, 64);
            case FLOAT32 -> new SampleFormat(FLOAT, 32);
            case FLOAT64 -> new SampleFormat(FLOAT, 64);
        };
    }

    /** Rows start at whole bytes. */
    long rowBytes(long width) {
        return (Math.multiplyExact(width, (long)bits) + 7) / 8;
    }

    /** Appends a sample of whole bytes. */
    void put(RealType<?> pixel, ByteBuffer out) {
        if (code == FLOAT) {
            putReal(pixel, out);
        } else {
            putInteger(((IntegerType<?>)pixel).getIntegerLong(), out);
        }
    }

    private void putReal(RealType<?> pixel, ByteBuffer out) {
        if (bits == 32) {
            out.putFloat(pixel.getRealFloat());
        } else {
            out.putDouble(pixel.getRealDouble());
        }
    }

    private void putInteger(long value, ByteBuffer out) {
        switch (bits) {
            case 8 -> out.put((byte)value);
            case 16 -> out.putShort((short)value);
            case 32 -> out.putInt((int)value);
            default -> out.putLong(value);
        }
    }
}
