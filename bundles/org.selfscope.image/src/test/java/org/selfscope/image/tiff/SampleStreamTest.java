package org.selfscope.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.junit.jupiter.api.Test;
import org.selfscope.image.PixelType;
import org.selfscope.image.TestImages;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

class SampleStreamTest {

    @Test
    void rowsOfBitsStartAtWholeBytesAlsoAcrossBuffers() {
        var image = ArrayImgs.bits(10, 3);
        int i = 0;
        for (var bit : image) {
            bit.set(i++ % 3 == 0);
        }
        // 1001001001 | 0010010010 | 0100100100
        byte[] expected = {(byte)0b10010010, 0b01000000, 0b00100100, (byte)0b10000000, 0b01001001, 0};
        assertArrayEquals(expected, bytes(new SampleStream(image.cursor(), SampleFormat.of(PixelType.BIT), 10), 6));
    }

    @Test
    void integersKeepTheirBits() {
        var image = ArrayImgs.shorts(new short[]{-2, 515}, 2, 1);
        assertArrayEquals(new byte[]{-2, -1, 3, 2}, bytes(new SampleStream(image.cursor(), SampleFormat.of(PixelType.INT16), 2), 4));
    }

    @Test
    void floatsAreThoseOfIeee() {
        var pixels = TestImages.of(new float[]{1, -0.5f}, 2, 1).pixels();
        byte[] expected = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(1).putFloat(-0.5f).array();
        assertArrayEquals(expected, bytes(new SampleStream(Views.flatIterable(pixels).cursor(), SampleFormat.of(PixelType.FLOAT32), 2), 8));
    }

    /** Through buffers of one sample of four bytes, or less where a sample is smaller. */
    private static byte[] bytes(SampleStream stream, int length) {
        ByteBuffer all = ByteBuffer.allocate(length);
        while (stream.hasNext()) {
            ByteBuffer part = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            stream.fill(part);
            all.put(part.flip());
        }
        return all.array();
    }
}
