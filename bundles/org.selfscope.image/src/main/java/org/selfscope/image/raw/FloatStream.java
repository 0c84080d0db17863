package org.selfscope.image.raw;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** Pixels of any type to and from a channel of little endian floats, in flat order. */
final class FloatStream {

    /** Values that are copied at a time, between two looks at the cancellation: 256 KiB. */
    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;

    private final RandomAccessibleInterval<RealType<?>> pixels;

    private final Cancellation cancellation;

    private final CellGrid chunks;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private FloatStream(FileChannel channel, RandomAccessibleInterval<? extends RealType<?>> pixels, Cancellation cancellation) {
        this.channel = channel;
        this.pixels = Cast.unchecked(Views.zeroMin(pixels));
        this.cancellation = cancellation;
        this.chunks = MappedPixels.grid(Intervals.dimensionsAsLongArray(pixels), CHUNK);
    }

    static void write(RandomAccessibleInterval<? extends RealType<?>> pixels, FileChannel channel, Cancellation cancellation)
        throws IOException {
        new FloatStream(channel, pixels, cancellation).write();
    }

    static void read(FileChannel channel, RandomAccessibleInterval<? extends RealType<?>> pixels, Cancellation cancellation)
        throws IOException {
        new FloatStream(channel, pixels, cancellation).read();
    }

    private void write() throws IOException {
        for (long i = 0; i < count(); i++) {
            cancellation.check();
            float[] values = Floats.of(chunk(i));
            bytes.clear().asFloatBuffer().put(values);
            bytes.limit(values.length * Float.BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private void read() throws IOException {
        for (long i = 0; i < count(); i++) {
            cancellation.check();
            RandomAccessibleInterval<RealType<?>> chunk = chunk(i);
            float[] values = new float[(int)Intervals.numElements(chunk)];
            bytes.clear().limit(values.length * Float.BYTES);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("it became shorter while it was read");
                }
            }
            bytes.flip().asFloatBuffer().get(values);
            Floats.copy(ArrayImgs.floats(values, Intervals.dimensionsAsLongArray(chunk)), chunk);
        }
    }

    private long count() {
        return Intervals.numElements(chunks.getGridDimensions());
    }

    private RandomAccessibleInterval<RealType<?>> chunk(long index) {
        long[] min = new long[chunks.numDimensions()];
        int[] size = new int[min.length];
        chunks.getCellDimensions(index, min, size);
        long[] max = new long[min.length];
        for (int d = 0; d < min.length; d++) {
            max[d] = min[d] + size[d] - 1;
        }
        return Views.interval(pixels, new FinalInterval(min, max));
    }
}
