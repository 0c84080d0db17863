package org.selfscope.image.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class CounterRandomTest {

    private static final int N = 1 << 16;

    /** The JDK's SplittableRandom is SplitMix64, too, and takes its numbers one after the other. */
    @Test
    void countsThroughTheSequenceOfSplitMix64() {
        for (long seed : new long[]{0, 1, -7, 1234567890123L}) {
            SplittableRandom reference = new SplittableRandom(seed);
            CounterRandom random = new CounterRandom(seed);
            for (int counter = 0; counter < 100; counter++) {
                assertEquals(reference.nextLong(), random.bits(counter));
            }
        }
    }

    @Test
    void everyPartOfTheKeyMatters() {
        CounterRandom random = CounterRandom.of(1, 2, 3);
        assertEquals(random, CounterRandom.of(1, 2, 3));
        assertNotEquals(random, CounterRandom.of(2, 2, 3));
        assertNotEquals(random, CounterRandom.of(1, 3, 3));
        assertNotEquals(random, CounterRandom.of(1, 2, 4));
        assertNotEquals(random, CounterRandom.of(1, 3, 2));
    }

    @Test
    void everyNumberBelowABoundIsEquallyLikely() {
        CounterRandom random = CounterRandom.of(5, 0, 0);
        int[] counts = new int[12];
        IntStream.range(0, N).forEach(i -> counts[random.below(12, i)]++);
        for (int count : counts) {
            assertEquals(N / 12.0, count, 5 * Math.sqrt(N / 12.0));
        }
    }

    @Test
    void neighbouringStreamsAreUncorrelated() {
        CounterRandom random = CounterRandom.of(9, 1, 4);
        double covariance = LongStream.range(0, N)
            .mapToDouble(i -> (random.stream(i).uniform(0) - 0.5) * (random.stream(i + 1).uniform(0) - 0.5)).sum() / N;
        double sameCounter = LongStream.range(0, N)
            .mapToDouble(i -> (random.stream(0).uniform(i) - 0.5) * (random.stream(1).uniform(i) - 0.5)).sum() / N;
        assertEquals(0, covariance * 12, 5 / Math.sqrt(N));
        assertEquals(0, sameCounter * 12, 5 / Math.sqrt(N));
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        CounterRandom random = CounterRandom.of(11, 0, 0);
        double[] values = LongStream.range(0, N).mapToDouble(random::normal).toArray();
        double[] moments = IntStream.rangeClosed(1, 4).mapToDouble(k -> {
            double sum = 0;
            for (double v : values) {
                sum += Math.pow(v, k);
            }
            return sum / N;
        }).toArray();
        assertEquals(0, moments[0], 5 / Math.sqrt(N));
        assertEquals(1, moments[1], 5 * Math.sqrt(2.0 / N));
        assertEquals(0, moments[2], 5 * Math.sqrt(15.0 / N));
        assertEquals(3, moments[3], 5 * Math.sqrt(96.0 / N));
    }
}
