package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BloscTest {

    private static final int SIZE = 6000;

    static Set<String> buffers() {
        return BloscFixtures.BUFFERS.keySet();
    }

    private static byte[] buffer(String name) {
        return Base64.getDecoder().decode(BloscFixtures.BUFFERS.get(name));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void whatBloscCompressedIsDecompressed(String name) throws IOException {
        byte[] expected = new byte[SIZE];
        for (int i = 0; i < 3000; i++) {
            expected[2 * i] = (byte)(i / 5 * 3);
            expected[2 * i + 1] = (byte)(i / 5 * 3 >> 8);
        }
        assertArrayEquals(expected, new Blosc().decode(buffer(name), SIZE));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void damagedBuffersGiveAnErrorOrOtherBytesButNothingElse(String name) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int trial = 0; trial < 300; trial++) {
            byte[] damaged = buffer(name);
            for (int flips = random.nextInt(1, 5); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte)random.nextInt();
            }
            if (random.nextBoolean()) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            try {
                new Blosc().decode(damaged, SIZE);
            } catch (IOException e) {
                assertTrue(e.getMessage() != null, "a reason");
            }
        }
    }

    @Test
    void theSizeMustBeTheOneThatIsWanted() {
        assertThrows(IOException.class, () -> new Blosc().decode(buffer("lz4-1"), SIZE + 2));
    }

    @Test
    void whatIsCompressedHereIsDecompressed() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 80; trial++) {
            int valueBytes = 1 << random.nextInt(4);
            int size = valueBytes * (trial % 8 == 0 ? random.nextInt(1, 130_000) : random.nextInt(1, 2000));
            int bits = random.nextInt(9);
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte)random.nextInt(1 << bits);
            }
            ByteBuffer buffer = BloscBuffer.of(bytes, valueBytes);
            assertTrue(buffer.remaining() <= size + 16, "never larger than the values and a header");
            byte[] encoded = new byte[buffer.remaining()];
            buffer.get(encoded);
            assertArrayEquals(bytes, new Blosc().decode(encoded, size));
        }
    }

    @Test
    void highBytesOfSmallNumbersTakeNoSpace() {
        byte[] bytes = new byte[1 << 20];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte)random.nextInt();
        }
        assertTrue(BloscBuffer.of(bytes, 2).remaining() < 0.51 * bytes.length);
    }
}
