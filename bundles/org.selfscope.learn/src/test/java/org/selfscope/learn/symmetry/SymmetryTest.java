package org.selfscope.learn.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.learn.framing.Block;

class SymmetryTest {
    /** Rows 1 2 3 and 4 5 6. */
    private static final Block PLANE = new Block(new float[]{1, 2, 3, 4, 5, 6}, new int[]{3, 2}, 1);

    @Test
    void planesAreMirroredAndTransposed() {
        assertArrayEquals(new float[]{3, 2, 1, 6, 5, 4}, turned(List.of(0, 1), true, false));
        assertArrayEquals(new float[]{4, 5, 6, 1, 2, 3}, turned(List.of(0, 1), false, true));
        assertArrayEquals(new float[]{1, 4, 2, 5, 3, 6}, turned(List.of(1, 0), false, false));
        assertArrayEquals(new float[]{4, 1, 5, 2, 6, 3}, turned(List.of(1, 0), true, false));
    }

    private static float[] turned(List<Integer> axes, Boolean... mirrored) {
        return new Symmetry(axes, List.of(mirrored)).apply(PLANE).values();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void inverseUndoesEachMemberAndAllDiffer(int dimensions) {
        int[] size = Arrays.copyOf(new int[]{3, 2, 4}, dimensions);
        float[] values = new float[2 * Block.product(size)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Block block = new Block(values, size, 2);
        Set<String> results = new HashSet<>();
        for (Symmetry symmetry : SymmetryGroup.full(dimensions).all()) {
            Block turned = symmetry.apply(block);
            results.add(Arrays.toString(turned.size()) + Arrays.toString(turned.values()));
            Block back = symmetry.inverse().apply(turned);
            assertArrayEquals(size, back.size());
            assertArrayEquals(values, back.values(), symmetry.toString());
        }
        assertEquals(dimensions == 2 ? 8 : 48, results.size());
    }

    @Test
    void membersRespectKindsAndDirections() {
        SymmetryGroup movie = new SymmetryGroup(List.of(0, 0, 2), List.of(true, true, false));
        assertEquals(8, movie.all().size());
        assertEquals(new Symmetry(List.of(0, 1, 2), List.of(false, false, false)), movie.all().get(0));
        movie.all().forEach(s -> assertEquals(List.of(2, false), List.of(s.axes().get(2), s.mirrored().get(2))));
        assertEquals(16, new SymmetryGroup(List.of(0, 0, 1), List.of(true, true, true)).all().size());
        assertEquals(4, SymmetryGroup.full(2).and(new SymmetryGroup(List.of(5, 1), List.of(true, true))).all().size());
        assertEquals(2, SymmetryGroup.full(2).and(new SymmetryGroup(List.of(1, 1), List.of(true, false))).all().size());
    }
}
