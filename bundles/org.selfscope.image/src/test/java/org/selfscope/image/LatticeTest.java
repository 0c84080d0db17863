package org.selfscope.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class LatticeTest {

    @Test
    void placesOfAnArrayAreAllItsIndices() {
        assertArrayEquals(LongStream.range(0, 3 * 5 * 2).toArray(), Lattice.dense(3, 5, 2).places());
        assertArrayEquals(new long[]{0, 3, 6, 9, 12, 15, 18, 21, 24, 27}, Lattice.dense(3, 5, 2).rows());
    }

    @Test
    void placesFollowTheStridesInTheOrderOfTheDimensions() {
        Lattice everySecondTransposed = new Lattice(new int[]{2, 3}, new long[]{20, 2});
        assertArrayEquals(new long[]{0, 20, 2, 22, 4, 24}, everySecondTransposed.places());
        assertArrayEquals(new long[]{0, 2, 4}, everySecondTransposed.rows());
        assertEquals(6, everySecondTransposed.length());
    }

    @Test
    void lengthIsExactBeyondTheRangeOfInt() {
        assertEquals(1L << 40, Lattice.dense(1 << 20, 1 << 20).length());
    }

    @Test
    void emptyDimensionsHaveNoPlaces() {
        assertEquals(0, Lattice.dense(3, 0).places().length);
    }

    @Test
    void everyDimensionNeedsAStride() {
        assertThrows(IllegalArgumentException.class, () -> new Lattice(new int[]{2, 2}, new long[]{1}));
    }
}
