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
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

class BlendedTilesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void weightsSumToOneInRandomPlans(int n) {
        SplittableRandom random = new SplittableRandom(n);
        int blended = 0;
        for (int trial = 0; trial < 100; trial++) {
            Support support = new Support(random.ints(n, 0, 5).toArray(), random.ints(n, 1, 6).toArray(), random.ints(n, 1, 9).toArray());
            int[] overlap = random.ints(n, 0, 4).toArray();
            long[] min = random.longs(n, -9, 30).toArray();
            long[] size = random.longs(n, 1, n == 3 ? 40 : 90).toArray();
            long[] max = new long[n];
            Arrays.setAll(max, d -> min[d] + size[d] - 1);
            int pixels = random.nextInt((int)Math.pow(14, n), (int)Math.pow(28, n));
            BlendedTiles tiles;
            try {
                tiles = new BlendedTiles(support, overlap, min, max, pixels);
            } catch (IllegalArgumentException e) {
                continue;
            }
            blended += tiles.count() > 1 ? 1 : 0;
            checkSums(tiles, support, min, size);
        }
        assertTrue(blended > 20, "only " + blended + " plans were blended");
    }

    private static void checkSums(BlendedTiles tiles, Support support, long[] min, long[] size) {
        int n = min.length;
        double[] sums = new double[(int)Arrays.stream(size).reduce(1, (a, b) -> a * b)];
        for (long t = 0; t < tiles.count(); t++) {
            Tile tile = tiles.tile(t);
            float[][] weights = new float[n][];
            int pixels = 1;
            for (int d = 0; d < n; d++) {
                weights[d] = tiles.weights(t, d);
                pixels *= weights[d].length;
                assertEquals(tile.outSize()[d], weights[d].length);
                assertTrue(tile.outMin()[d] - tile.inMin()[d] >= support.halo()[d]);
                assertTrue(tile.inMax()[d] - tile.outMax()[d] >= support.halo()[d]);
                assertEquals(0, Math.floorMod(tile.inMin()[d], support.step()[d]));
            }
            for (int i = 0; i < pixels; i++) {
                double weight = 1;
                int at = 0;
                int stride = 1;
                int rest = i;
                for (int d = 0; d < n; d++) {
                    int p = rest % weights[d].length;
                    rest /= weights[d].length;
                    weight *= weights[d][p];
                    at += stride * (int)(tile.outMin()[d] + p - min[d]);
                    stride *= (int)size[d];
                }
                assertTrue(weight > 0);
                sums[at] += weight;
            }
        }
        for (double sum : sums) {
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void weightsRiseLinearlyAcrossABorder() {
        BlendedTiles tiles = new BlendedTiles(Support.isotropic(1, 0, 1, 1), new int[]{2}, new long[]{0}, new long[]{15}, 12);
        assertEquals(2, tiles.count());
        assertArrayEquals(new float[]{1, 1, 1, 1, 1, 1, 0.875f, 0.625f, 0.375f, 0.125f}, tiles.weights(0, 0));
        assertArrayEquals(new float[]{0.125f, 0.375f, 0.625f, 0.875f, 1, 1, 1, 1, 1, 1}, tiles.weights(1, 0));
    }

    @Test
    void tilesTooSmallForTheirOverlapAreRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> new BlendedTiles(Support.isotropic(1, 0, 1, 1), new int[]{5}, new long[]{0}, new long[]{99}, 15));
    }

    @Test
    void aBudgetOfMemoryIsKept() {
        Support support = new Support(new int[]{28, 28, 4}, new int[]{4, 4, 2}, new int[]{8, 8, 4});
        long[] max = {4095, 4095, 99};
        for (long megabytes : new long[]{100, 1000, 100_000}) {
            MemoryBudget budget = new MemoryBudget(megabytes * 1_000_000, 500);
            int[] size = budget.plan(support, new long[3], max).inputSize();
            double bytes = 500. * size[0] * size[1] * size[2];
            assertTrue(bytes <= budget.bytes() && bytes > 0.4 * Math.min(budget.bytes(), 500. * Integer.MAX_VALUE), Arrays.toString(size));
        }
        RestorationException e = assertThrows(RestorationException.class,
            () -> new MemoryBudget(1_000_000, 500).plan(support, new long[3], max));
        assertEquals(Kind.MEMORY, e.kind());
        assertThrows(IllegalArgumentException.class, () -> new MemoryBudget(0, 4));
    }

    @Test
    void imagesNearAndBeyondTheLimitsOfArraysAreCut() {
        Support support = new Support(new int[]{3, 5, 0}, new int[]{8, 1, 3}, new int[]{8, 1, 3});
        for (long side : new long[]{Integer.MAX_VALUE - 1L, Integer.MAX_VALUE, 1L << 31, (1L << 33) + 5}) {
            TilePlan plan = TilePlan.of(support, new long[]{side, 70_000, 70_000}, Long.MAX_VALUE);
            int[] size = plan.inputSize();
            assertTrue((double)size[0] * size[1] * size[2] <= Integer.MAX_VALUE);
            Tile last = plan.tile(plan.count() - 1);
            assertArrayEquals(new long[]{side - 1, 69_999, 69_999}, last.outMax());
            assertArrayEquals(size, last.inSize());
        }
    }
}
