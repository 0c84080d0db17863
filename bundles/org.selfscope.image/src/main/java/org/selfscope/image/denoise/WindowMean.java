package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;

/**
 * The means of a {@link SearchWindow} at all pixels.
 * <p>
 * Step by step, the squared differences of the whole image to itself, shifted by that step, are summed over patches along one dimension
 * after the other, so that the time does not grow with the number of pixels of a patch. The weight of a step is also that of the step back,
 * so that only half of the steps are taken. All of it happens in pieces that stay in the cache of a core; sums have the same order whatever
 * the number of threads.
 */
final class WindowMean {

    /** Rows of a piece along the dimensions other than the first, by their number. */
    private static final int[][] PIECE = {{}, {32}, {16, 8}};

    private final Block block;

    private final SearchWindow window;

    private final PaddedBlock image;

    /** Of the padded image. */
    private final float[][] rows;

    /** One of each two opposite ones. */
    private final List<int[]> steps;

    WindowMean(Block block, SearchWindow window) {
        this.block = block;
        this.window = window;
        this.image = window.padded(block);
        this.rows = image.rows();
        this.steps = SearchWindow.steps(window.reach(block)).stream().filter(SearchWindow::isForward).toList();
    }

    float[] means(Cancellation cancellation) {
        float[] means = new float[block.values().length];
        int[] size = Arrays.copyOfRange(block.size(), 1, block.dimensions());
        int[] piece = new int[size.length];
        int[] pieces = new int[size.length];
        for (int d = 0; d < size.length; d++) {
            int[] usual = PIECE[Math.min(size.length, PIECE.length - 1)];
            piece[d] = Math.min(size[d], d < usual.length ? usual[d] : 1);
            pieces[d] = (size[d] + piece[d] - 1) / piece[d];
        }
        IntStream.range(0, product(pieces)).parallel().forEach(i -> {
            int[] from = new int[size.length];
            int[] count = new int[size.length];
            int rest = i;
            for (int d = 0; d < size.length; d++) {
                from[d] = rest % pieces[d] * piece[d];
                count[d] = Math.min(piece[d], size[d] - from[d]);
                rest /= pieces[d];
            }
            new Piece(from, count).means(size, means, cancellation);
        });
        return means;
    }

    private static int product(int[] factors) {
        return Arrays.stream(factors).reduce(1, (a, b) -> a * b);
    }

    /** Some whole rows, whose means are computed by one thread. Positions are those of rows, without the first dimension. */
    private final class Piece {

        private final int[] from;

        private final int[] count;

        private final StepWeights weights;

        /** Weighted differences to the pixel itself. */
        private final float[][] sums;

        /** Sums of weights. */
        private final float[][] totals;

        private final float[] other;

        private final float[] weight;

        Piece(int[] from, int[] count) {
            int width = rows[0].length;
            this.from = from;
            this.count = count;
            this.weights = new StepWeights(block, window, image, rows);
            this.sums = new float[product(count)][width];
            this.totals = new float[product(count)][width];
            this.other = new float[width];
            this.weight = new float[width];
        }

        void means(int[] size, float[] means, Cancellation cancellation) {
            for (float[] total : totals) {
                Arrays.fill(total, 1);
            }
            for (int[] step : steps) {
                cancellation.check();
                add(step);
            }
            int margin = image.margin()[0];
            int width = block.size()[0];
            for (int k = 0; k < sums.length; k++) {
                int[] position = RowPlaces.position(k, count, from);
                float[] own = rows[image.row(position)];
                int target = RowPlaces.index(position, size) * width;
                for (int i = 0; i < width; i++) {
                    means[target + i] = own[margin + i] + sums[k][margin + i] / totals[k][margin + i];
                }
            }
        }

        /** Adds the pixels one step forth and one step back. */
        private void add(int[] step) {
            int[] first = new int[count.length];
            int[] size = new int[count.length];
            int[] back = new int[count.length];
            for (int d = 0; d < count.length; d++) {
                first[d] = from[d] - Math.max(step[d + 1], 0);
                size[d] = count[d] + Math.abs(step[d + 1]);
                back[d] = step[d + 1];
            }
            float[][] found = weights.of(step, first, size);
            for (int k = 0; k < sums.length; k++) {
                int[] place = RowPlaces.position(k, count, from);
                int row = image.row(place);
                int forth = RowPlaces.index(RowPlaces.minus(place, first), size);
                WindowLoops.shift(rows[row + image.rowDistance(step)], step[0], other);
                WindowLoops.addWeighted(found[forth], other, rows[row], sums[k], totals[k]);
                WindowLoops.shift(rows[row - image.rowDistance(step)], -step[0], other);
                WindowLoops.shift(found[forth - RowPlaces.index(back, size)], -step[0], weight);
                WindowLoops.addWeighted(weight, other, rows[row], sums[k], totals[k]);
            }
        }
    }
}
