package org.selfscope.image.denoise;

import java.util.Arrays;

import org.selfscope.image.Cancellation;

/**
 * Finds the patches most like the reference patches. For each step to another patch, the squared differences of the image to itself, shifted
 * by that step, are summed over all lines of a patch at once along a whole row of references, and then along the row. From near to far,
 * since near patches are often the most similar, and keeping one takes time. NB: arrays are shifted before, so that the loops have one index for all of them, and the compiler makes vector instructions of them.
 */
final class PatchSearch implements PatchRows {

    private final PatchGrid grid;

    private final float[] values;

    private final int most;

    private final float limit;

    /**
     * @param most how many patches are found for each reference; a power of 2
     * @param limit only patches with a smaller mean squared difference are
     */
    PatchSearch(PatchGrid grid, float[] values, int most, float limit) {
        this.grid = grid;
        this.values = values;
        this.most = most;
        this.limit = limit;
    }

    @Override
    public PatchMatches get(int row, Cancellation cancellation) {
        return new Row(PatchLines.of(grid, row)).matches(cancellation);
    }

    /** A search by one thread. */
    private final class Row {

        private final PatchLines lines;

        private final int width = grid.size()[0];

        private final int[] starts = grid.starts(0);

        private final BestPatches best = new BestPatches(starts.length, most, limit * grid.patchPixels());

        /** The lines of the references. */
        private final float[][] own;

        /** All lines at which others may lie, shifted along the row. */
        private final float[][] others;

        /** Sums over the lines of a patch, then over all its pixels. */
        private float[] sums = new float[width];

        private float[] spare = new float[width];

        Row(PatchLines lines) {
            this.lines = lines;
            this.own = new float[lines.ofPatch().length][];
            for (int i = 0; i < own.length; i++) {
                int from = lines.starts()[lines.reference() + lines.ofPatch()[i]];
                own[i] = Arrays.copyOfRange(values, from, from + width);
            }
            this.others = new float[lines.starts().length][width];
        }

        PatchMatches matches(Cancellation cancellation) {
            for (int r = 0; r < starts.length; r++) {
                best.add(r, 0, lines.starts()[lines.reference()] + starts[r]);
            }
            for (int distance = 0; distance <= grid.reach()[0]; distance++) {
                cancellation.check();
                compare(distance);
                if (distance > 0) {
                    compare(-distance);
                }
            }
            return best.matches(1f / grid.patchPixels());
        }

        private void compare(int step) {
            int from = Math.max(0, -step);
            int to = width - Math.max(0, step);
            if (to - from < grid.edge()[0]) {
                return;
            }
            for (int i = 0; i < others.length; i++) {
                System.arraycopy(values, lines.starts()[i] + from + step, others[i], from, to - from);
            }
            for (int candidate : lines.candidates()) {
                if (step != 0 || candidate != lines.reference()) {
                    sumLines(candidate, from, to);
                    sumAlong(from, to);
                    keep(lines.starts()[candidate] + step, from, to - grid.edge()[0]);
                }
            }
        }

        private void keep(int shift, int from, int last) {
            for (int r = 0; r < starts.length; r++) {
                int x = starts[r];
                if (x >= from && x <= last && sums[x] < best.worst(r)) {
                    best.add(r, sums[x], shift + x);
                }
            }
        }

        private void sumLines(int candidate, int from, int to) {
            Arrays.fill(sums, from, to, 0);
            int[] line = lines.ofPatch();
            int i = 0;
            for (; i + 1 < line.length; i += 2) {
                add(own[i], others[candidate + line[i]], own[i + 1], others[candidate + line[i + 1]], sums, from, to);
            }
            if (i < line.length) {
                add(own[i], others[candidate + line[i]], sums, from, to);
            }
        }

        /** Sums of as many values as a patch is long: doubled again and again, or one by one where that does not hit it. */
        private void sumAlong(int from, int to) {
            int edge = grid.edge()[0];
            boolean doubles = Integer.bitCount(edge) == 1;
            float[] one = doubles ? null : sums.clone();
            for (int length = 1; length < edge; length += doubles ? length : 1) {
                System.arraycopy(doubles ? sums : one, from + length, spare, from, to - from - length);
                add(spare, sums, from, to - length);
            }
        }
    }

    private static void add(float[] a, float[] b, float[] c, float[] d, float[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            float first = a[i] - b[i];
            float second = c[i] - d[i];
            sums[i] += first * first + second * second;
        }
    }

    private static void add(float[] a, float[] b, float[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            float difference = a[i] - b[i];
            sums[i] += difference * difference;
        }
    }

    private static void add(float[] values, float[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += values[i];
        }
    }
}
