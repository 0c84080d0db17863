package org.selfscope.image.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Floats;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.noise.FixedPattern.Layout;

class FixedPatternTest {

    private static final int N = 100_000;

    @Test
    void gainsAndOffsetsHaveTheStatedSpread() {
        FixedPattern pattern = new FixedPattern(Layout.PIXELS, 0.05, 3, 2);
        assertMoments(1, 0.05, pattern.gains(N));
        assertMoments(0, 3, pattern.offsets(N));
        assertTrue(Arrays.stream(new FixedPattern(Layout.PIXELS, 0.5, 0, 2).gains(N)).allMatch(g -> g >= 0));
        assertArrayEquals(pattern.gains(50), Arrays.copyOf(pattern.gains(80), 50));
        assertFalse(Arrays.equals(pattern.gains(50), new FixedPattern(Layout.PIXELS, 0.05, 3, 3).gains(50)));
    }

    private static void assertMoments(double mean, double deviation, double[] values) {
        double m = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values).map(v -> (v - m) * (v - m)).average().orElseThrow();
        assertEquals(mean, m, 5 * deviation / Math.sqrt(N));
        assertEquals(deviation, Math.sqrt(variance), 5 * deviation / Math.sqrt(2.0 * N));
    }

    /** In the dark, without other noise, the offsets are all that is seen. */
    @ParameterizedTest
    @EnumSource
    void whatSharesAPlaceSharesItsOffset(Layout layout) {
        Camera camera = Camera.of(new PoissonGaussian(1, 1, 50, 0)).with(new FixedPattern(layout, 0.1, 5, 7));
        float[] dark = Floats.of(camera.record(TestImages.of(new float[5 * 4 * 3], 5, 4, 3), 1));
        for (int i = 0; i < dark.length; i++) {
            int x = i % 5;
            int y = i / 5 % 4;
            int first = switch (layout) {
                case PIXELS -> x + 5 * y;
                case COLUMNS -> x;
                case ROWS -> 5 * y;
            };
            assertEquals(dark[first], dark[i]);
        }
        int different = switch (layout) {
            case PIXELS -> 20;
            case COLUMNS -> 5;
            case ROWS -> 4;
        };
        assertEquals(different, distinct(dark));
    }

    private static long distinct(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        long distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    @Test
    void impossiblePatternsAreRefused() {
        assertThrows(RestorationException.class, () -> new FixedPattern(Layout.ROWS, -0.1, 0, 1));
        assertThrows(RestorationException.class, () -> new FixedPattern(Layout.ROWS, 0.6, 0, 1));
        assertThrows(RestorationException.class, () -> new FixedPattern(Layout.ROWS, Double.NaN, 0, 1));
        assertThrows(RestorationException.class, () -> new FixedPattern(Layout.ROWS, 0, Double.POSITIVE_INFINITY, 1));
    }
}
