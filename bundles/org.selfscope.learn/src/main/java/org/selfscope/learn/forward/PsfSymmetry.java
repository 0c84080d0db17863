package org.selfscope.learn.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.psf.Psf;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.symmetry.Symmetry;
import org.selfscope.learn.symmetry.SymmetryGroup;

/** Under which symmetries a point spread function looks the same, but for a small part of the light: measured ones never do exactly. */
final class PsfSymmetry {
    /** Part of the light that may fall elsewhere. */
    private static final double TOLERANCE = 0.01;

    private PsfSymmetry() {
    }

    static SymmetryGroup of(Psf psf) {
        int n = psf.dimensions();
        Block block = new Block(psf.weights(), psf.size(), 1);
        List<Boolean> mirrored = IntStream.range(0, n).mapToObj(d -> isSame(block, mirror(n, d))).toList();
        List<Integer> kinds = new ArrayList<>();
        for (int d = 0; d < n; d++) {
            int axis = d;
            kinds.add(IntStream.range(0, d).filter(e -> isSame(block, exchange(n, axis, e))).findFirst().orElse(d));
        }
        return new SymmetryGroup(kinds, mirrored);
    }

    private static Symmetry mirror(int n, int axis) {
        return new Symmetry(IntStream.range(0, n).boxed().toList(), IntStream.range(0, n).mapToObj(d -> d == axis).toList());
    }

    private static Symmetry exchange(int n, int first, int second) {
        return new Symmetry(IntStream.range(0, n).mapToObj(d -> d == first ? second : d == second ? first : d).toList(),
            IntStream.range(0, n).mapToObj(d -> false).toList());
    }

    private static boolean isSame(Block block, Symmetry symmetry) {
        Block other = symmetry.apply(block);
        if (!Arrays.equals(other.size(), block.size())) {
            return false;
        }
        double moved = 0;
        for (int i = 0; i < block.values().length; i++) {
            moved += Math.abs(block.values()[i] - other.values()[i]) / 2;
        }
        return moved <= TOLERANCE;
    }
}
