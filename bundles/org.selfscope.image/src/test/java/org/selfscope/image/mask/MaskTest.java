package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;

class MaskTest {

    private static final int[] SIZE = {9, 7, 5};

    private static int[] hidden(BlindSpot spot, int... targets) {
        boolean[] hidden = Mask.of(SIZE, targets, spot).hidden();
        return IntStream.range(0, hidden.length).filter(i -> hidden[i]).toArray();
    }

    /** Every pixel against every target, by the definition. */
    private static int[] bruteForce(int[] reach, boolean cross, int... targets) {
        return IntStream.range(0, 9 * 7 * 5).filter(i -> IntStream.of(targets).anyMatch(t -> {
            int[] d = {Math.abs(i % 9 - t % 9), Math.abs(i / 9 % 7 - t / 9 % 7), Math.abs(i / 63 - t / 63)};
            boolean inBox = d[0] <= reach[0] && d[1] <= reach[1] && d[2] <= reach[2];
            return inBox && (!cross || IntStream.of(d).filter(v -> v > 0).count() <= 1);
        })).toArray();
    }

    @Test
    void blindSpotsAreCutAtEveryBorder() {
        int[] targets = {0, 8, 9 * 6, 314, 9 * 3 + 4 + 63 * 2};
        assertArrayEquals(bruteForce(new int[]{2, 1, 0}, false, targets), hidden(BlindSpot.box(5, 3, 1), targets));
        assertArrayEquals(bruteForce(new int[]{3, 3, 1}, true, targets), hidden(BlindSpot.cross(7, 7, 3), targets));
        assertArrayEquals(IntStream.of(targets).sorted().toArray(), hidden(BlindSpot.POINT, targets));
    }

    @Test
    void barOfFiveHidesFourMorePixelsInARow() {
        int centre = 4 + 9 * 3;
        assertArrayEquals(new int[]{centre - 2, centre - 1, centre, centre + 1, centre + 2}, hidden(BlindSpot.box(5, 1, 1), centre));
    }

    @Test
    void spansOfOneAreAPoint() {
        assertEquals(BlindSpot.POINT, BlindSpot.cross(1, 1));
        assertTrue(BlindSpot.box(1).isPoint());
        assertEquals(1, BlindSpot.POINT.pixels());
    }

    @Test
    void numberOfHiddenPixelsIsThatOfAnInteriorTarget() {
        int centre = 4 + 9 * 3 + 63 * 2;
        assertEquals(hidden(BlindSpot.box(5, 3, 1), centre).length, BlindSpot.box(5, 3, 1).pixels());
        assertEquals(hidden(BlindSpot.cross(5, 3, 5), centre).length, BlindSpot.cross(5, 3, 5).pixels());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, 4, 101})
    void spansWithoutACentreAreRefused(int span) {
        assertThrows(RestorationException.class, () -> BlindSpot.box(3, span));
    }
}
