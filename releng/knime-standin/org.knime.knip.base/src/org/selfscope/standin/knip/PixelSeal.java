package org.selfscope.standin.knip;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;

/** A checksum of an image's pixels, to find out whether somebody has written into them. */
public final class PixelSeal {

    private final Img<? extends RealType<?>> pixels;
    private final long checksum;

    private PixelSeal(Img<? extends RealType<?>> pixels) {
        this.pixels = pixels;
        this.checksum = checksum(pixels);
    }

    public static PixelSeal of(Img<? extends RealType<?>> pixels) {
        return new PixelSeal(pixels);
    }

    /** Throws IllegalStateException if the pixels have changed since. */
    public void verify(String imageName) {
        if (checksum(pixels) != checksum) {
            throw new IllegalStateException("The pixels of the image \"" + imageName + "\" were changed after its cell was made.");
        }
    }

    private static long checksum(Img<? extends RealType<?>> pixels) {
        CRC32C sum = new CRC32C();
        ByteBuffer block = ByteBuffer.allocate(1 << 13);
        for (RealType<?> pixel : pixels) {
            if (!block.hasRemaining()) {
                sum.update(block.flip());
                block.clear();
            }
            block.putDouble(pixel.getRealDouble());
        }
        sum.update(block.flip());
        return sum.getValue();
    }
}
