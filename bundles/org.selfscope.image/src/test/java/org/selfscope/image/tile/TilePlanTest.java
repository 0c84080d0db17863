package org.selfscope.image.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePlanTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void randomPlansCoverEveryPixelOnceAndKeepTheSupport(int numDimensions) {
        SplittableRandom random = new SplittableRandom(numDimensions);
        for (int trial = 0; trial < 200; trial++) {
            int[] halo = random.ints(numDimensions, 0, 9).toArray();
            int[] step = random.ints(numDimensions, 1, 6).toArray();
            int[] minimum = random.ints(numDimensions, 1, 20).toArray();
            long[] min = random.longs(numDimensions, -7, 30).toArray();
            long[] size = random.longs(numDimensions, 1, numDimensions == 3 ? 20 : 60).toArray();
            Support support = new Support(halo, step, minimum);
            checkPlan(support, min, size, random.nextInt(1, 3000));
        }
    }

    private static void checkPlan(Support support, long[] min, long[] size, int maxPixels) {
        long[] max = new long[min.length];
        Arrays.setAll(max, d -> min[d] + size[d] - 1);
        TilePlan plan = new TilePlan(support, min, max, maxPixels);
        int[] covered = new int[(int)Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        long count = 0;
        for (Tile tile : plan) {
            checkTile(tile, support, plan.inputSize());
            cover(tile, min, size, covered);
            count++;
        }
        assertEquals(plan.count(), count);
        assertTrue(Arrays.stream(covered).allMatch(c -> c == 1), () -> support + " " + Arrays.toString(size));
    }

    private static void checkTile(Tile tile, Support support, int[] inputSize) {
        assertArrayEquals(inputSize, tile.inSize());
        for (int d = 0; d < inputSize.length; d++) {
            int step = support.step()[d];
            assertEquals(0, Math.floorMod(tile.inMin()[d], step));
            assertEquals(0, inputSize[d] % step);
            assertTrue(inputSize[d] >= support.minimum()[d]);
            assertTrue(tile.outMin()[d] - tile.inMin()[d] >= support.halo()[d]);
            assertTrue(tile.inMax()[d] - tile.outMax()[d] >= support.halo()[d]);
            assertEquals(tile.outMin()[d] - tile.inMin()[d], tile.offset()[d]);
        }
    }

    private static void cover(Tile tile, long[] min, long[] size, int[] covered) {
        int[] out = tile.outSize();
        int pixels = Arrays.stream(out).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < pixels; i++) {
            int rest = i;
            int index = 0;
            int stride = 1;
            for (int d = 0; d < out.length; d++) {
                index += stride * (int)(tile.outMin()[d] - min[d] + rest % out[d]);
                rest /= out[d];
                stride *= size[d];
            }
            covered[index]++;
        }
    }

    @Test
    void aWholeImageThatFitsIsOneTile() {
        TilePlan plan = TilePlan.of(Support.isotropic(2, 10, 4, 16), new long[]{101, 50}, 1_000_000);
        assertEquals(1, plan.count());
        assertArrayEquals(new int[]{104 + 24, 52 + 24}, plan.inputSize());
    }

    @Test
    void tilesFitTheBudgetWhereAStepOfOutputFits() {
        Support support = Support.isotropic(2, 28, 4, 8);
        for (int maxPixels : new int[]{60 * 60, 5000, 100_000, 777_777}) {
            int[] size = TilePlan.of(support, new long[]{2048, 1500}, maxPixels).inputSize();
            assertTrue(size[0] * size[1] <= maxPixels, maxPixels + ": " + Arrays.toString(size));
        }
        assertArrayEquals(new int[]{60, 60}, TilePlan.of(support, new long[]{2048, 1500}, 10).inputSize());
    }

    @Test
    void hugeImagesAreCutLazily() {
        long side = 1L << 33;
        TilePlan plan = TilePlan.of(Support.isotropic(1, 3, 8, 8), new long[]{side}, 1 << 20);
        Tile last = plan.tile(plan.count() - 1);
        assertEquals(side - 1, last.outMax()[0]);
        assertTrue(last.outMin()[0] > Integer.MAX_VALUE);
    }

    @Test
    void badIntervalsAndSupportsAreRefused() {
        Support support = Support.isotropic(2, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> new TilePlan(support, new long[]{0}, new long[]{5}, 10));
        assertThrows(IllegalArgumentException.class, () -> new TilePlan(support, new long[]{0, 5}, new long[]{5, 4}, 10));
        assertThrows(IllegalArgumentException.class, () -> Support.isotropic(2, -1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Support.isotropic(2, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Support(new int[2], new int[]{1}, new int[]{1, 1}));
        assertThrows(IndexOutOfBoundsException.class, () -> TilePlan.of(support, new long[]{5, 5}, 100).tile(1));
    }

    @Test
    void supportsAreEqualByTheirNumbers() {
        assertEquals(Support.isotropic(2, 1, 2, 4), new Support(new int[]{1, 1}, new int[]{2, 2}, new int[]{4, 4}));
        assertEquals(Support.isotropic(2, 1, 2, 4).hashCode(), Support.isotropic(2, 1, 2, 4).hashCode());
    }
}
