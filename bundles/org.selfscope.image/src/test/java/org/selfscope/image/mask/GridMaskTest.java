package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.RestorationException;

class GridMaskTest {

    @ParameterizedTest
    @CsvSource({"1,2,7,1,1", "1,5,3,1,1", "2,2,7,5,1", "2,3,8,10,1", "2,4,1,13,1", "3,2,5,3,4", "3,3,4,7,5"})
    void phasesCoverEveryPixelOnce(int dimensions, int period, int sizeX, int sizeY, int sizeZ) {
        int[] size = IntStream.of(sizeX, sizeY, sizeZ).limit(dimensions).toArray();
        int[] cover = new int[IntStream.of(size).reduce(1, (a, b) -> a * b)];
        GridMask.partition(dimensions, period).forEach(mask -> IntStream.of(mask.indices(size)).forEach(i -> cover[i]++));
        assertArrayEquals(IntStream.range(0, cover.length).map(i -> 1).toArray(), cover);
    }

    @Test
    void phaseCountsThroughRowsFirst() {
        assertArrayEquals(new int[]{0, 1}, new GridMask(2, 4, 1).offset());
        assertArrayEquals(new int[]{1, 0}, new GridMask(2, 4, 4).offset());
        assertArrayEquals(new int[]{2, 1, 0}, new GridMask(3, 3, 2 * 9 + 3).offset());
    }

    @Test
    void numberOfMaskedPixelsFollowsFromTheOffset() {
        int height = 9;
        int width = 14;
        for (GridMask mask : GridMask.partition(2, 4)) {
            int p = mask.phase() % 4;
            int q = mask.phase() / 4;
            assertEquals((height - p + 3) / 4 * ((width - q + 3) / 4), mask.indices(width, height).length);
        }
    }

    @Test
    void indicesAreThoseOfTheContainedPixelsAscending() {
        GridMask mask = new GridMask(3, 3, 17);
        long[] min = {-4, 100, 7};
        int[] size = {5, 7, 4};
        int[] expected = IntStream.range(0, 5 * 7 * 4)
            .filter(i -> mask.contains(min[0] + i % 5, min[1] + i / 5 % 7, min[2] + i / 35)).toArray();
        assertArrayEquals(expected, mask.indices(min, size));
    }

    @Test
    void periodOfOneIsRefusedWithAResolution() {
        RestorationException e = assertThrows(RestorationException.class, () -> new GridMask(2, 1, 0));
        assertEquals(RestorationException.Kind.SETTING, e.kind());
        assertThrows(IllegalArgumentException.class, () -> new GridMask(2, 4, 16));
        assertThrows(IllegalArgumentException.class, () -> new GridMask(0, 4, 0));
    }
}
