package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.imglib2.Interval;
import net.imglib2.util.Intervals;

class PartGridTest {

    private static final long[] MOVIE = {13, 7, 9};

    private static final int[] BLOCK = {4, 3, 2};

    @ParameterizedTest
    @ValueSource(longs = {1, 24, 50, 100, 200, 819, 1L << 40})
    void everyPixelIsInOnePartOfWholeBlocks(long maxPixels) {
        PartGrid parts = PartGrid.of(MOVIE, BLOCK, BLOCK, maxPixels);
        int[] times = new int[13 * 7 * 9];
        for (long i = 0; i < parts.count(); i++) {
            Interval part = parts.interval(i);
            assertTrue(Intervals.numElements(part) <= Math.max(maxPixels, 24));
            for (int d = 0; d < 3; d++) {
                assertEquals(0, part.min(d) % BLOCK[d]);
                assertTrue(part.max(d) == MOVIE[d] - 1 || (part.max(d) + 1) % BLOCK[d] == 0);
            }
            for (long z = part.min(2); z <= part.max(2); z++) {
                for (long y = part.min(1); y <= part.max(1); y++) {
                    for (long x = part.min(0); x <= part.max(0); x++) {
                        times[(int)(x + 13 * (y + 7 * z))]++;
                    }
                }
            }
        }
        int[] once = new int[times.length];
        Arrays.fill(once, 1);
        assertArrayEquals(once, times);
    }

    @Test
    void framesOfAMovieStayWhole() {
        PartGrid parts = PartGrid.of(new long[]{512, 512, 20_000}, new int[]{512, 512, 1}, new int[]{512, 512, 1}, 1 << 24);
        assertEquals(313, parts.count());
        assertArrayEquals(new long[]{0, 0, 312 * 64}, Intervals.minAsLongArray(parts.interval(312)));
        assertArrayEquals(new long[]{511, 511, 19_999}, Intervals.maxAsLongArray(parts.interval(312)));
    }

    @Test
    void blocksLargerThanTheImageAndSizesBeyondTwoToTheThirtyOne() {
        int[] large = {1024, 1024};
        assertEquals(1, PartGrid.of(new long[]{5, 3}, large, large, 1).count());
        int[] block = {256, 2, 1};
        PartGrid huge = PartGrid.of(new long[]{1L << 33, 3, 1L << 20}, block, block, 1 << 20);
        assertEquals((1L << 14) * 2 * (1L << 20), huge.count());
    }
}
