package org.selfscope.image.tiff;

/** IEEE 754 numbers of 16 bits. */
final class HalfFloat {

    private static final float SMALLEST = 0x1p-24f;

    private HalfFloat() {
    }

    /** The value, exactly. */
    static float toFloat(int bits) {
        int exponent = bits >> 10 & 0x1F;
        int mantissa = bits & 0x3FF;
        float magnitude = switch (exponent) {
            case 0 -> mantissa * SMALLEST;
            case 0x1F -> Float.intBitsToFloat(0x7F80_0000 | mantissa << 13);
            default -> Float.intBitsToFloat(exponent + 112 << 23 | mantissa << 13);
        };
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }
}
