package org.selfscope.image.zarr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.selfscope.image.Lattice;
import org.selfscope.image.file.PixelArrays;

/** Values as bytes of a chunk, and as arrays of pixels ({@link PixelArrays}). */
record SampleBytes(SampleType type, ByteOrder order) {

    /** A new array of pixels with the values of all bytes. */
    Object toArray(byte[] bytes) {
        Object array = PixelArrays.allocate(type.pixelType(), bytes.length / type.bytes());
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        if (type == SampleType.BOOL) {
            pack(bytes, (long[])array);
        } else if (array instanceof byte[] pixels) {
            buffer.get(pixels);
        } else if (array instanceof short[] pixels) {
            buffer.asShortBuffer().get(pixels);
        } else if (array instanceof int[] pixels) {
            buffer.asIntBuffer().get(pixels);
        } else if (array instanceof long[] pixels) {
            buffer.asLongBuffer().get(pixels);
        } else if (array instanceof float[] pixels) {
            buffer.asFloatBuffer().get(pixels);
        } else {
            buffer.asDoubleBuffer().get((double[])array);
        }
        return array;
    }

    /**
     * The bytes of pixels.
     *
     * @param array of the pixel type of this type of values
     * @param pixels number of pixels in the array
     */
    byte[] toBytes(Object array, int pixels) {
        byte[] bytes = new byte[Math.multiplyExact(pixels, type.bytes())];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        if (type == SampleType.BOOL) {
            unpack((long[])array, bytes);
        } else if (array instanceof byte[] values) {
            buffer.put(values);
        } else if (array instanceof short[] values) {
            buffer.asShortBuffer().put(values);
        } else if (array instanceof int[] values) {
            buffer.asIntBuffer().put(values);
        } else if (array instanceof long[] values) {
            buffer.asLongBuffer().put(values);
        } else if (array instanceof float[] values) {
            buffer.asFloatBuffer().put(values);
        } else {
            buffer.asDoubleBuffer().put((double[])array);
        }
        return bytes;
    }

    /** The values at the places of a lattice, in its order; the array itself if these are all as they are. */
    byte[] gathered(byte[] bytes, Lattice places) {
        if (places.length() * type.bytes() == bytes.length && Arrays.equals(places.stride(), Lattice.strides(places.size()))) {
            return bytes;
        }
        byte[] gathered = new byte[Math.toIntExact(places.length() * type.bytes())];
        int length = places.size()[0] * type.bytes();
        int step = Math.toIntExact(places.stride()[0] * type.bytes());
        int to = 0;
        for (long row : places.rows()) {
            int from = Math.toIntExact(row * type.bytes());
            if (step == type.bytes()) {
                System.arraycopy(bytes, from, gathered, to, length);
            } else {
                gatherRow(bytes, from, step, gathered, to, length);
            }
            to += length;
        }
        return gathered;
    }

    private void gatherRow(byte[] bytes, int from, int step, byte[] gathered, int to, int length) {
        for (int i = 0, start = from; i < length; i += type.bytes(), start += step) {
            for (int b = 0; b < type.bytes(); b++) {
                gathered[to + i + b] = bytes[start + b];
            }
        }
    }

    private static void pack(byte[] bytes, long[] bits) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                bits[i >> 6] |= 1L << i;
            }
        }
    }

    private static void unpack(long[] bits, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte)(bits[i >> 6] >> i & 1);
        }
    }
}
