package org.selfscope.image.tile;

import org.selfscope.image.PixelType;

/** Reads values out of the array that an ImgLib2 image of some pixel type keeps them in. */
@FunctionalInterface
interface StoredRow {

    /** Copies {@code count} values from {@code index} on. */
    void copy(Object array, int index, double[] target, int offset, int count);

    /** For types that use one array element a pixel, null for others. */
    static StoredRow of(PixelType type) {
        return switch (type) {
            case UINT8 -> StoredRow::unsignedBytes;
            case INT8 -> StoredRow::bytes;
            case UINT16 -> StoredRow::unsignedShorts;
            case INT16 -> StoredRow::shorts;
            case UINT32 -> StoredRow::unsignedInts;
            case INT32 -> StoredRow::ints;
            case INT64 -> StoredRow::longs;
            case FLOAT32 -> StoredRow::floats;
            case FLOAT64 -> (array, index, target, offset, count) -> System.arraycopy(array, index, target, offset, count);
            case BIT, UINT12, UINT64 -> null;
        };
    }

    private static void unsignedBytes(Object array, int index, double[] target, int offset, int count) {
        byte[] values = (byte[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i] & 0xff;
        }
    }

    private static void bytes(Object array, int index, double[] target, int offset, int count) {
        byte[] values = (byte[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i];
        }
    }

    private static void unsignedShorts(Object array, int index, double[] target, int offset, int count) {
        short[] values = (short[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i] & 0xffff;
        }
    }

    private static void shorts(Object array, int index, double[] target, int offset, int count) {
        short[] values = (short[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i];
        }
    }

    private static void unsignedInts(Object array, int index, double[] target, int offset, int count) {
        int[] values = (int[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i] & 0xffff_ffffL;
        }
    }

    private static void ints(Object array, int index, double[] target, int offset, int count) {
        int[] values = (int[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i];
        }
    }

    private static void longs(Object array, int index, double[] target, int offset, int count) {
        long[] values = (long[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i];
        }
    }

    private static void floats(Object array, int index, double[] target, int offset, int count) {
        float[] values = (float[])array;
        for (int i = 0; i < count; i++) {
            target[offset + i] = values[index + i];
        }
    }
}
