package org.selfscope.learn.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SymmetryTest {

    /** Rows 1 2 3 and 4 5 6. */
    private static final float[] PLANE = {1, 2, 3, 4, 5, 6};

    @Test
    void planesAreMirroredAndTransposed() {
        assertArrayEquals(new float[]{3, 2, 1, 6, 5, 4}, new Symmetry(false, true, false).apply(PLANE, 3));
        assertArrayEquals(new float[]{4, 5, 6, 1, 2, 3}, new Symmetry(false, false, true).apply(PLANE, 3));
        assertArrayEquals(new float[]{1, 4, 2, 5, 3, 6}, new Symmetry(true, false, false).apply(PLANE, 3));
        assertArrayEquals(new float[]{4, 1, 5, 2, 6, 3}, new Symmetry(true, true, false).apply(PLANE, 3));
    }

    @Test
    void inverseUndoesEachOfTheEight() {
        Set<String> results = new HashSet<>();
        for (Symmetry symmetry : Symmetry.ALL) {
            float[] turned = symmetry.apply(PLANE, 3);
            results.add(symmetry.width(3, 2) + Arrays.toString(turned));
            assertArrayEquals(PLANE, symmetry.inverse().apply(turned, symmetry.width(3, 2)), symmetry.toString());
        }
        assertEquals(8, results.size());
    }
}
