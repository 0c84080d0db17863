package org.selfscope.image.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ChunkShapeTest {

    @Test
    void chunksArePlanesOfSomeMegabytes() {
        assertArrayEquals(new int[]{1, 1024, 1024}, ChunkShape.of(new long[]{1000, 1024, 1024}, 2));
        assertArrayEquals(new int[]{2, 512, 512}, ChunkShape.of(new long[]{1000, 512, 512}, 2));
        assertArrayEquals(new int[]{1, 1, 32, 128, 128}, ChunkShape.of(new long[]{10, 2, 100, 128, 128}, 2));
        assertArrayEquals(new int[]{32, 1, 128, 128}, ChunkShape.of(new long[]{1000, 1, 128, 128}, 2));
        assertArrayEquals(new int[]{1, 1024, 1024}, ChunkShape.of(new long[]{1000, 2048, 2048}, 2));
        assertArrayEquals(new int[]{683, 1000}, ChunkShape.of(new long[]{2049, 1000}, 4));
        assertArrayEquals(new int[]{1, 1}, ChunkShape.of(new long[]{1, 1}, 1));
    }

    @Test
    void noChunkIsLargerThanEightMegabytesOrTheArray() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 10_000; trial++) {
            long[] shape = random.ints(random.nextInt(2, 6), 0, 42).mapToLong(bits -> 1 + random.nextLong(1L << bits)).toArray();
            int bytes = 1 << random.nextInt(4);
            long product = bytes;
            int[] chunk = ChunkShape.of(shape, bytes);
            for (int d = 0; d < shape.length; d++) {
                assertTrue(chunk[d] >= 1 && chunk[d] <= shape[d]);
                product *= chunk[d];
            }
            assertTrue(product <= 8 << 20, "bytes " + product);
        }
    }
}
