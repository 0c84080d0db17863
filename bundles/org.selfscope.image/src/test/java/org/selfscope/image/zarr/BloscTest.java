package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
}
