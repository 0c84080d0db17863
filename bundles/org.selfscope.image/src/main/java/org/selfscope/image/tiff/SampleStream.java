package org.selfscope.image.tiff;

import java.nio.ByteBuffer;

import net.imglib2.Cursor;
import net.imglib2.type.numeric.RealType;

/** The pixels of an image as the bytes of a TIFF file, one buffer after the other. */
final class SampleStream {

    private final Cursor<? extends RealType<?>> pixels;

    private final SampleFormat format;

    private final long width;

    /** Pixels of the current row that are done; only counted for 1-bit samples, whose rows start at whole bytes. */
    private long x;

    SampleStream(Cursor<? extends RealType<?>> pixels, SampleFormat format, long width) {
        this.pixels = pixels;
        this.format = format;
        this.width = width;
    }

    boolean hasNext() {
        return pixels.hasNext();
    }

    /** Fills a buffer whose size is a multiple of 8 bytes, the last one as far as there are pixels. */
    void fill(ByteBuffer out) {
        while (pixels.hasNext() && out.hasRemaining()) {
            if (format.bits() == 1) {
                out.put(nextEight());
            } else {
                format.put(pixels.next(), out);
            }
        }
    }

    private byte nextEight() {
        int eight = 0;
        for (int bit = 7; bit >= 0 && x < width; bit--) {
            eight |= pixels.next().getRealDouble() > 0 ? 1 << bit : 0;
            x++;
        }
        x = x < width ? x : 0;
        return (byte)eight;
    }
}
