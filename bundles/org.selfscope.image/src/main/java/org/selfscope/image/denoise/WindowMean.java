package org.selfscope.image.denoise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Lattice;
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

    /** Size of the pieces, by the number of dimensions. */
    private static final int[][] PIECE = {{1 << 13}, {256, 32}, {128, 16, 8}};

    private final Block block;

    private final SearchWindow window;

    private final int[] radius;

    private final PaddedBlock image;

    private final float[] padded;

    private final long[] stride;

    /** One of each two opposite ones. */
    private final List<int[]> steps;

    WindowMean(Block block, SearchWindow window) {
        this.block = block;
        this.window = window;
        this.radius = window.patchRadius(block);
        this.image = window.padded(block);
        this.padded = image.values();
        this.stride = image.stride();
        this.steps = SearchWindow.steps(window.reach(block)).stream().filter(SearchWindow::isForward).toList();
    }

    float[] means(Cancellation cancellation) {
        float[] means = new float[block.values().length];
        int[] size = block.size();
        int n = size.length;
        int[] piece = new int[n];
        int[] pieces = new int[n];
        for (int d = 0; d < n; d++) {
            piece[d] = n <= PIECE.length ? PIECE[n - 1][d] : d < PIECE.length ? PIECE[PIECE.length - 1][d] : 1;
            pieces[d] = (size[d] + piece[d] - 1) / piece[d];
        }
        IntStream.range(0, Arrays.stream(pieces).reduce(1, (a, b) -> a * b)).parallel().forEach(i -> {
            int[] from = new int[n];
            int[] count = new int[n];
            int rest = i;
            for (int d = 0; d < n; d++) {
                from[d] = rest % pieces[d] * piece[d];
                count[d] = Math.min(piece[d], size[d] - from[d]);
                rest /= pieces[d];
            }
            new Piece(from, count).means(means, cancellation);
        });
        return means;
    }

    /** A part of the image whose means are computed by one thread. */
    private final class Piece {

        private final int[] from;

        private final int[] count;

        /** Weighted differences to the pixel itself. */
        private final float[] sums;

        private final float[] weights;

        /** Squared differences, and then weights, of a step. */
        private float[] near = new float[0];

        private float[] other = new float[0];

        Piece(int[] from, int[] count) {
            this.from = from;
            this.count = count;
            int length = Arrays.stream(count).reduce(1, (a, b) -> a * b);
            this.sums = new float[length];
            this.weights = new float[length];
        }

        void means(float[] means, Cancellation cancellation) {
            long[] inPadded = new Lattice(count, stride).rows();
            int offset = image.place(from);
            Arrays.fill(weights, 1);
            for (int[] step : steps) {
                cancellation.check();
                add(step, inPadded, offset);
            }
            long[] rows = new Lattice(count, Lattice.strides(block.size())).rows();
            int first = 0;
            long[] imageStride = Lattice.strides(block.size());
            for (int d = 0; d < from.length; d++) {
                first += from[d] * (int)imageStride[d];
            }
            for (int row = 0; row < rows.length; row++) {
                for (int i = 0; i < count[0]; i++) {
                    int k = row * count[0] + i;
                    means[(int)rows[row] + first + i] = padded[(int)inPadded[row] + offset + i] + sums[k] / weights[k];
                }
            }
        }

        /** Adds the pixels one step forth and one step back. */
        private void add(int[] step, long[] inPadded, int offset) {
            int n = step.length;
            int[] size = new int[n];
            int[] first = new int[n];
            int forth = image.distance(step);
            for (int d = 0; d < n; d++) {
                first[d] = from[d] - Math.max(step[d], 0);
                size[d] = count[d] + Math.abs(step[d]);
            }
            weigh(first, size, forth, (float)window.place().applyAsDouble(step));
            long[] inRegion = new Lattice(count, Lattice.strides(size)).rows();
            int own = 0;
            int back = 0;
            long[] regionStride = Lattice.strides(size);
            for (int d = 0; d < n; d++) {
                own += Math.max(step[d], 0) * (int)regionStride[d];
                back += Math.max(-step[d], 0) * (int)regionStride[d];
            }
            for (int row = 0; row < inRegion.length; row++) {
                int pixel = (int)inPadded[row] + offset;
                add(row * count[0], (int)inRegion[row] + own, pixel, forth);
                add(row * count[0], (int)inRegion[row] + back, pixel, -forth);
            }
        }

        /** NB: sums of differences to the pixel itself, so that constants are exact. */
        private void add(int target, int weight, int pixel, int step) {
            for (int i = 0; i < count[0]; i++) {
                float w = near[weight + i];
                sums[target + i] += w * (padded[pixel + step + i] - padded[pixel + i]);
                weights[target + i] += w;
            }
        }

        /** The weights of a step from all pixels of a region. */
        private void weigh(int[] first, int[] size, int forth, float placeWeight) {
            int[] grown = new int[size.length];
            int[] start = new int[size.length];
            for (int d = 0; d < size.length; d++) {
                grown[d] = size[d] + 2 * radius[d];
                start[d] = first[d] - radius[d];
            }
            int length = Arrays.stream(grown).reduce(1, (a, b) -> a * b);
            if (near.length < length) {
                near = new float[length];
                other = new float[length];
            }
            squaredDifferences(grown, image.place(start), forth);
            int inner = 1;
            int outer = length;
            for (int d = 0; d < size.length; d++) {
                outer /= grown[d];
                if (radius[d] > 0) {
                    sumAlong(outer, inner * grown[d], inner * size[d], inner);
                    float[] swapped = near;
                    near = other;
                    other = swapped;
                }
                inner *= size[d];
            }
            exponentials(near, inner, window.exponentScale(block), window.exponentShift(), placeWeight);
        }

        private void squaredDifferences(int[] size, int offset, int forth) {
            long[] rows = new Lattice(size, stride).rows();
            for (int row = 0; row < rows.length; row++) {
                int pixel = (int)rows[row] + offset;
                int target = row * size[0];
                for (int i = 0; i < size[0]; i++) {
                    float difference = padded[pixel + forth + i] - padded[pixel + i];
                    near[target + i] = difference * difference;
                }
            }
        }

        /** Sums of as many values as a patch is long, each so far behind the other. */
        private void sumAlong(int outer, int inLength, int outLength, int apart) {
            for (int o = 0; o < outer; o++) {
                sumRun(o * inLength, o * outLength, outLength, apart);
            }
        }

        private void sumRun(int in, int out, int length, int apart) {
            if (window.patch() == 5) {
                for (int i = 0; i < length; i++) {
                    other[out + i] = near[in + i] + near[in + apart + i] + near[in + 2 * apart + i] + near[in + 3 * apart + i]
                        + near[in + 4 * apart + i];
                }
                return;
            }
            System.arraycopy(near, in, other, out, length);
            for (int k = 1; k < window.patch(); k++) {
                addRun(in + k * apart, out, length);
            }
        }

        private void addRun(int in, int out, int length) {
            for (int i = 0; i < length; i++) {
                other[out + i] += near[in + i];
            }
        }
    }

    /**
     * Replaces values by {@code factor exp(-max(0, value scale - shift))}. The exponential function is the 256th power of its Taylor
     * polynomial at a 256th: relative error below 2e-5 where it is above 1e-9, exact for 0, and never below e^-80, which is nothing beside
     * the weight 1 of the pixel itself. NB: so the compiler makes vector instructions of it.
     */
    static void exponentials(float[] values, int count, float scale, float shift, float factor) {
        for (int i = 0; i < count; i++) {
            float x = Math.min(80f, Math.max(0f, values[i] * scale - shift)) * (1f / 256);
            float y = 1 - x * (1 - x * (0.5f - x * (1f / 6 - x * (1f / 24))));
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            y *= y;
            values[i] = factor * y;
        }
    }
}
