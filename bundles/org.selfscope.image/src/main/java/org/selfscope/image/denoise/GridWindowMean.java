package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * The means of a {@link SearchWindow} at the pixels of one phase of a grid alone. Every row is stored in as many parts as the grid has pixels
 * in a period, so that pixels of a phase, and those a step away from them, lie beside each other.
 */
final class GridWindowMean {

    private final SearchWindow window;

    private final GridMask phase;

    private final Block block;

    private final PaddedBlock padded;

    /** The padded rows in parts. */
    private final float[] parts;

    private final int partLength;

    private final int rowLength;

    private final List<int[]> steps;

    /** Where the pixels of the patches are: around the first pixel of a row, and then around those a step away. */
    private final int[][] places;

    GridWindowMean(Block block, SearchWindow window, GridMask phase) {
        this.block = block;
        this.window = window;
        this.phase = phase;
        this.padded = window.padded(block);
        this.partLength = (padded.size()[0] + phase.period() - 1) / phase.period();
        this.rowLength = partLength * phase.period();
        this.parts = parts();
        this.steps = SearchWindow.steps(window.reach(block)).stream().filter(s -> Arrays.stream(s).anyMatch(i -> i != 0)).toList();
        this.places = places();
    }

    private float[] parts() {
        int width = padded.size()[0];
        float[] split = new float[padded.values().length / width * rowLength];
        for (int row = 0; row < padded.values().length / width; row++) {
            for (int x = 0; x < width; x++) {
                split[row * rowLength + column(x)] = padded.values()[row * width + x];
            }
        }
        return split;
    }

    /** Where a pixel of a padded row is in its parts. */
    private int column(int x) {
        return x % phase.period() * partLength + x / phase.period();
    }

    private int[][] places() {
        List<int[]> patch = SearchWindow.steps(window.patchRadius(block));
        int[][] places = new int[steps.size() + 1][];
        int[] none = new int[block.dimensions()];
        for (int i = 0; i < places.length; i++) {
            int[] step = i == 0 ? none : steps.get(i - 1);
            places[i] = patch.stream().mapToInt(pixel -> place(step, pixel)).toArray();
        }
        return places;
    }

    /** In the order of the pixels of the phase. */
    float[] means(Cancellation cancellation) {
        int[] size = block.size();
        int[] offset = phase.offset();
        int[] count = new int[size.length];
        Arrays.setAll(count, d -> Math.max(0, (size[d] - offset[d] + phase.period() - 1) / phase.period()));
        float[] means = new float[Arrays.stream(count).reduce(1, (a, b) -> a * b)];
        if (means.length > 0) {
            IntStream.range(0, means.length / count[0]).parallel()
                .forEach(row -> new Row(start(row, count), count[0]).means(means, row * count[0], cancellation));
        }
        return means;
    }

    /** The first padded row, in parts, of a row of the phase. */
    private int start(int row, int[] count) {
        int start = 0;
        int rest = row;
        for (int d = 1; d < count.length; d++) {
            int position = phase.offset()[d] + rest % count[d] * phase.period() + padded.margin()[d];
            start += position * rows(d);
            rest /= count[d];
        }
        return start * rowLength;
    }

    /** How many rows lie between neighbours along a dimension other than the first. */
    private int rows(int d) {
        return (int)(padded.stride()[d] / padded.size()[0]);
    }

    /** How far away in the parts the pixels a step away are, from the start of the row. */
    private int place(int[] step, int[] more) {
        int place = column(phase.offset()[0] + padded.margin()[0] + step[0] + more[0]);
        for (int d = 1; d < step.length; d++) {
            place += (step[d] + more[d]) * rows(d) * rowLength;
        }
        return place;
    }

    /** Where the pixel in the middle of a patch is. */
    private int centre(int i) {
        return places[i][places[i].length / 2];
    }

    /** A row of pixels of the phase. */
    private final class Row {

        private final int start;

        private final float[] sums;

        private final float[] weights;

        private final float[] differences;

        /** The pixels that are compared with others. */
        private final float[] other;

        Row(int start, int length) {
            this.start = start;
            this.sums = new float[length];
            this.weights = new float[length];
            this.differences = new float[length];
            this.other = new float[length];
        }

        void means(float[] means, int at, Cancellation cancellation) {
            cancellation.check();
            float[][] patch = new float[places[0].length][];
            Arrays.setAll(patch, k -> Arrays.copyOfRange(parts, start + places[0][k], start + places[0][k] + sums.length));
            float[] own = patch[patch.length / 2];
            float scale = window.exponentScale(block);
            Arrays.fill(weights, 1);
            for (int i = 1; i < places.length; i++) {
                Arrays.fill(differences, 0);
                for (int k = 0; k < places[i].length; k++) {
                    System.arraycopy(parts, start + places[i][k], other, 0, other.length);
                    WindowLoops.addSquaredDifferences(other, patch[k], differences);
                }
                WindowLoops.exponentials(differences, scale, window.exponentShift(), (float)window.place().applyAsDouble(steps.get(i - 1)));
                System.arraycopy(parts, start + centre(i), other, 0, other.length);
                WindowLoops.addWeighted(differences, other, own, sums, weights);
            }
            for (int i = 0; i < sums.length; i++) {
                means[at + i] = own[i] + sums[i] / weights[i];
            }
        }
    }
}
