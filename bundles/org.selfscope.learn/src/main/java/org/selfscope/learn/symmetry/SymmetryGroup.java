package org.selfscope.learn.symmetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Under which symmetries of the box images look like images: which axes may be exchanged, and which may be mirrored.
 *
 * @param kinds one number for each axis; those with equal numbers may be exchanged
 * @param mirrored for each axis whether its direction means nothing
 */
public record SymmetryGroup(List<Integer> kinds, List<Boolean> mirrored) {
    public SymmetryGroup {
        kinds = List.copyOf(kinds);
        mirrored = List.copyOf(mirrored);
        if (kinds.size() != mirrored.size()) {
            throw new IllegalArgumentException(kinds.size() + " axes cannot have " + mirrored.size() + " directions.");
        }
    }

    /** All symmetries of the square, the cube: 8 and 48. */
    public static SymmetryGroup full(int dimensions) {
        return new SymmetryGroup(Collections.nCopies(dimensions, 0), Collections.nCopies(dimensions, true));
    }

    /** The symmetries of this group that are in another, too. */
    public SymmetryGroup and(SymmetryGroup other) {
        List<Integer> both = IntStream.range(0, kinds.size())
            .mapToObj(d -> IntStream.rangeClosed(0, d).filter(e -> isExchangeable(d, e) && other.isExchangeable(d, e)).min().getAsInt())
            .toList();
        return new SymmetryGroup(both,
            IntStream.range(0, kinds.size()).mapToObj(d -> mirrored.get(d) && other.mirrored.get(d)).toList());
    }

    private boolean isExchangeable(int d, int e) {
        return kinds.get(d).equals(kinds.get(e)) && mirrored.get(d).equals(mirrored.get(e));
    }

    /** All members, the identity first. */
    public List<Symmetry> all() {
        List<Symmetry> all = new ArrayList<>();
        for (List<Integer> axes : permutations(List.of())) {
            for (List<Boolean> flips : flips(List.of())) {
                all.add(new Symmetry(axes, flips));
            }
        }
        return all;
    }

    /** @param begun the first axes of the permutation */
    private List<List<Integer>> permutations(List<Integer> begun) {
        int d = begun.size();
        return d == kinds.size() ? List.of(begun)
            : IntStream.range(0, kinds.size()).boxed().filter(axis -> !begun.contains(axis) && isExchangeable(d, axis))
                .flatMap(axis -> permutations(appended(begun, axis)).stream()).toList();
    }

    /** @param begun the directions of the first axes */
    private List<List<Boolean>> flips(List<Boolean> begun) {
        int d = begun.size();
        if (d == kinds.size()) {
            return List.of(begun);
        }
        List<List<Boolean>> all = new ArrayList<>(flips(appended(begun, false)));
        if (mirrored.get(d)) {
            all.addAll(flips(appended(begun, true)));
        }
        return all;
    }

    private static <T> List<T> appended(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
