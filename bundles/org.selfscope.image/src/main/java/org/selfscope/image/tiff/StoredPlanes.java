package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import javax.imageio.stream.ImageInputStream;

import org.selfscope.image.Cancellation;

/**
 * Planes whose samples lie in the file as they are, in one piece each: copied without a decoder. That is how ImageJ stores stacks beyond
 * 4 GB, with a directory for the first plane only, and it carries 64-bit integers, which the decoder lacks.
 *
 * @param stream the file
 * @param order of the bytes of a sample
 * @param page describes every plane
 * @param offsets where the planes start
 */
record StoredPlanes(ImageInputStream stream, ByteOrder order, TiffPage page, long[] offsets) implements PlaneSource {

    /** A power of two, so that it holds whole samples. */
    private static final int CHUNK = 1 << 20;

    @Override
    public long planes() {
        return offsets.length;
    }

    @Override
    public void read(long plane, PixelSink sink, Cancellation cancellation) throws IOException {
        byte[] bytes = new byte[(int)Math.min(CHUNK, page.decodedBytes())];
        stream.seek(offsets[(int)plane]);
        long rest = page.decodedBytes();
        while (rest > 0) {
            cancellation.check();
            int length = (int)Math.min(bytes.length, rest);
            stream.readFully(bytes, 0, length);
            copy(ByteBuffer.wrap(bytes, 0, length).order(order), sink);
            rest -= length;
        }
    }

    private void copy(ByteBuffer bytes, PixelSink sink) {
        while (bytes.hasRemaining()) {
            switch (page.bits()) {
                case 8 -> sink.integer(bytes.get());
                case 16 -> sink.integer(bytes.getShort());
                case 32 -> copy32(bytes, sink);
                default -> copy64(bytes, sink);
            }
        }
    }

    private void copy32(ByteBuffer bytes, PixelSink sink) {
        if (page.isFloat()) {
            sink.real(bytes.getFloat());
        } else {
            sink.integer(bytes.getInt());
        }
    }

    private void copy64(ByteBuffer bytes, PixelSink sink) {
        if (page.isFloat()) {
            sink.real(bytes.getDouble());
        } else {
            sink.integer(bytes.getLong());
        }
    }

    /** Whether planes like this can be copied. */
    static boolean canCopy(TiffPage page) {
        boolean wholeBytes = page.bits() == 8 || page.bits() == 16 || page.bits() == 32 || page.bits() == 64;
        return wholeBytes && page.isContiguous() && !(page.isFloat() && page.bits() < 32);
    }
}
