package org.selfscope.image.tiff;

import org.selfscope.image.PixelType;

/**
 * How TIFF stores a pixel type.
 *
 * @param pixelType of what is read back: 12-bit integers become 16-bit ones
 * @param code 1 unsigned integer, 2 signed integer, 3 floating point
 * @param bits of a sample
 */
record SampleFormat(PixelType pixelType, int code, int bits) {

    static SampleFormat of(PixelType type) {
        return switch (type) {
            case BIT -> new SampleFormat(type, 1, 1);
            case UINT8 -> new SampleFormat(type, 1, 8);
            case INT8 -> new SampleFormat(type, 2, 8);
            case UINT12, UINT16 -> new SampleFormat(PixelType.UINT16, 1, 16);
            case INT16 -> new SampleFormat(type, 2, 16);
            case UINT32 -> new SampleFormat(type, 1, 32);
            case INT32 -> new SampleFormat(type, 2, 32);
            case UINT64 -> new SampleFormat(type, 1, 64);
            case INT64 -> new SampleFormat(type, 2, 64);
            case FLOAT32 -> new SampleFormat(type, 3, 32);
            case FLOAT64 -> new SampleFormat(type, 3, 64);
        };
    }

    /** Rows start at whole bytes. */
    long rowBytes(long width) {
        return (Math.multiplyExact(width, (long)bits) + 7) / 8;
    }
}
