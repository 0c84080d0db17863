package org.selfscope.image.raw;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

import org.selfscope.image.Cancellation;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** Pixels of any type to and from a channel of little endian floats, in flat order. */
final class FloatStream {

    /** Bytes that are copied at a time, between two looks at the cancellation. */
    private static final int CHUNK = 1 << 20;

    private FloatStream() {
    }

    static void write(RandomAccessibleInterval<? extends RealType<?>> pixels, FileChannel channel, Cancellation cancellation)
        throws IOException {
        ByteBuffer bytes = buffer();
        Cursor<? extends RealType<?>> cursor = Views.flatIterable(pixels).cursor();
        while (cursor.hasNext()) {
            cancellation.check();
            while (cursor.hasNext() && bytes.hasRemaining()) {
                bytes.putFloat(cursor.next().getRealFloat());
            }
            bytes.flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            bytes.clear();
        }
    }

    static void read(FileChannel channel, RandomAccessibleInterval<? extends RealType<?>> pixels, Cancellation cancellation)
        throws IOException {
        ByteBuffer bytes = buffer().limit(0);
        Cursor<? extends RealType<?>> cursor = Views.flatIterable(pixels).cursor();
        while (cursor.hasNext()) {
            if (bytes.remaining() < Float.BYTES) {
                cancellation.check();
                refill(bytes, channel);
            } else {
                cursor.next().setReal(bytes.getFloat());
            }
        }
    }

    private static void refill(ByteBuffer bytes, FileChannel channel) throws IOException {
        if (channel.read(bytes.compact()) < 0) {
            throw new EOFException("it became shorter while it was read");
        }
        bytes.flip();
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    }
}
