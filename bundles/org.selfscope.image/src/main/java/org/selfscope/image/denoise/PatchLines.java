package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;

/**
 * The lines along the first dimension in which patches near a row of references lie.
 *
 * @param starts of the lines in the array
 * @param reference number of the first line of the references
 * @param candidates numbers of the first lines of all patches that are compared, those near the references first
 * @param ofPatch numbers of the lines of a patch, from its first
 */
record PatchLines(int[] starts, int reference, int[] candidates, int[] ofPatch) {

    /** @param row of the references */
    static PatchLines of(PatchGrid grid, int row) {
        int n = grid.dimensions();
        int[] position = grid.position(row);
        int[] lines = new int[n];
        int[] candidates = new int[n];
        int[] patch = grid.edge().clone();
        long[] stride = grid.stride();
        long first = 0;
        lines[0] = 1;
        candidates[0] = 1;
        patch[0] = 1;
        int[] back = new int[n];
        for (int d = 1; d < n; d++) {
            int low = Math.max(0, position[d] - grid.reach()[d]);
            int high = Math.min(grid.size()[d] - grid.edge()[d], position[d] + grid.reach()[d]);
            back[d] = position[d] - low;
            candidates[d] = high - low + 1;
            lines[d] = high - low + grid.edge()[d];
            first += low * stride[d];
        }
        long[] among = Lattice.strides(lines);
        long origin = first;
        int[] starts = Arrays.stream(new Lattice(lines, stride).places()).mapToInt(p -> (int)(p + origin)).toArray();
        int reference = IntStream.range(0, n).map(d -> back[d] * (int)among[d]).sum();
        int[] sorted = Arrays.stream(places(candidates, among)).boxed()
            .sorted(Comparator.comparingInt(c -> squaredDistance(c, back, lines))).mapToInt(c -> c).toArray();
        return new PatchLines(starts, reference, sorted, places(patch, among));
    }

    private static int squaredDistance(int line, int[] position, int[] size) {
        int rest = line;
        int squared = 0;
        for (int d = 0; d < size.length; d++) {
            int step = rest % size[d] - position[d];
            squared += step * step;
            rest /= size[d];
        }
        return squared;
    }

    private static int[] places(int[] size, long[] stride) {
        return Arrays.stream(new Lattice(size, stride).places()).mapToInt(Math::toIntExact).toArray();
    }
}
