package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.RestorationException;
import org.selfscope.image.random.CounterRandom;

class RandomMaskTest {

    private static CounterRandom draw(int step) {
        return CounterRandom.of(42, 0, step);
    }

    @Test
    void everyWholeBoxGetsExactlyOnePoint() {
        for (int step = 0; step < 20; step++) {
            int[] perBox = new int[64];
            for (int i : new RandomMask(0.015625, 1).indices(new int[]{64, 64}, draw(step))) {
                perBox[i % 64 / 8 + 8 * (i / 64 / 8)]++;
            }
            assertArrayEquals(IntStream.range(0, 64).map(b -> 1).toArray(), perBox);
        }
    }

    @Test
    void densityInVolumesFollowsTheThirdRoot() {
        double mean = IntStream.range(0, 1000).map(s -> new RandomMask(0.002, 1).indices(new int[]{64, 64, 64}, draw(s)).length).average()
            .getAsDouble();
        assertEquals(64 * 64 * 64 * 0.002, mean, 5.24);
    }

    @ParameterizedTest
    @CsvSource({"0.1,1", "0.0625,2", "0.06,3", "0.02,4", "0.25,2"})
    void everyPixelIsDrawnEquallyOften(double density, int distance) {
        int width = 11;
        int height = 7;
        int draws = 6000;
        int[] counts = new int[width * height];
        for (int step = 0; step < draws; step++) {
            IntStream.of(new RandomMask(density, distance).indices(new int[]{width, height}, draw(step))).forEach(i -> counts[i]++);
        }
        for (int count : counts) {
            assertEquals(draws * density, count, 5 * Math.sqrt(draws * density));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0625,2,37,23", "0.06,3,50,31", "0.02,4,64,9", "0.25,2,16,17", "0.04,5,21,33"})
    void pointsKeepTheirDistance(double density, int distance, int width, int height) {
        for (int step = 0; step < 50; step++) {
            int[] points = new RandomMask(density, distance).indices(new int[]{width, height}, draw(step));
            assertTrue(points.length > 0);
            for (int a = 0; a < points.length; a++) {
                for (int b = 0; b < a; b++) {
                    int dx = Math.abs(points[a] % width - points[b] % width);
                    int dy = Math.abs(points[a] / width - points[b] / width);
                    assertTrue(Math.max(dx, dy) >= distance, points[a] + " and " + points[b]);
                }
            }
        }
    }

    @Test
    void pointsThatCannotKeepTheirDistanceAreRefused() {
        assertThrows(RestorationException.class, () -> new RandomMask(0.25, 3).indices(new int[]{64, 64}, draw(0)));
        assertThrows(RestorationException.class, () -> new RandomMask(0.1, 4).check(2));
        new RandomMask(0.01, 4).check(2);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-0.1,1", "0.3,1", "NaN,1", "0.1,0"})
    void settingsOutOfRangeAreRefused(double density, int distance) {
        RestorationException e = assertThrows(RestorationException.class, () -> new RandomMask(density, distance));
        assertEquals(RestorationException.Kind.SETTING, e.kind());
    }
}
