package org.selfscope.image.denoise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Lattice;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.tile.Mirror;

/**
 * The wavelet coefficients of a block for all shifts against the wavelets (see {@link StationaryLevel}). To become periodic, the block gets a
 * margin in which the mirror images beyond its two ends fade into each other. Needs {@code levels * (2^dimensions - 1) + 1} times the
 * space of the block.
 */
final class StationaryTransform {

    /** Pixels in which the two ends fade into each other. */
    private static final int MARGIN = 32;

    private final int[] original;

    private final int[] size;

    /** Dimensions that are long enough. */
    private final int[] split;

    private final StationaryLevel level;

    /** For each level, finest first: all bands but the means. Bit i of the index plus 1: differences along the i-th split dimension. */
    private final List<float[][]> bands = new ArrayList<>();

    private float[] means;

    /** Changes the coefficients of a band. */
    @FunctionalInterface
    interface Change {

        /** @return new ones, or those that were given */
        float[] of(float[] coefficients);
    }

    StationaryTransform(WaveletFamily family, Block block, int levels, Cancellation cancellation) {
        this.original = block.size();
        this.split = IntStream.range(0, original.length).filter(d -> original[d] >= family.length()).toArray();
        this.size = original.clone();
        for (int d : split) {
            size[d] += MARGIN;
        }
        this.level = new StationaryLevel(family, size);
        this.means = periodic(block);
        for (int l = 0; l < levels && split.length > 0 && isLongEnough(l, family.length()); l++) {
            cancellation.check();
            analyze(1 << l);
        }
    }

    /** About what all coefficients take. */
    static long bytes(Block block, int levels) {
        return Float.BYTES * (levels * ((1L << block.dimensions()) - 1) + 1) * block.values().length;
    }

    private boolean isLongEnough(int l, int filter) {
        return Arrays.stream(split).allMatch(d -> original[d] >> l >= filter);
    }

    private float[] periodic(Block block) {
        float[] values = block.values();
        int[] grown = original.clone();
        for (int d : split) {
            values = periodic(values, grown, d);
            grown[d] = size[d];
        }
        return split.length == 0 ? values.clone() : values;
    }

    private float[] periodic(float[] values, int[] grown, int d) {
        int n = grown[d];
        int stride = (int)Lattice.strides(grown)[d];
        float[] result = new float[values.length / n * size[d]];
        for (int i = 0; i < values.length / n; i++) {
            int from = i / stride * stride * n + i % stride;
            int to = i / stride * stride * size[d] + i % stride;
            for (int k = 0; k < size[d]; k++) {
                float share = Math.max(0, (k - n + 1f) / (MARGIN + 1));
                float near = values[from + (int)Mirror.index(k, n) * stride];
                result[to + k * stride] = near + share * (values[from + (int)Mirror.index(size[d] - k, n) * stride] - near);
            }
        }
        return result;
    }

    private void analyze(int dilation) {
        float[][] parts = {means};
        for (int d : split) {
            float[][] halves = new float[2 * parts.length][means.length];
            for (int i = 0; i < parts.length; i++) {
                level.analyze(parts[i], d, dilation, halves[i], halves[parts.length + i]);
            }
            parts = halves;
        }
        means = parts[0];
        bands.add(Arrays.copyOfRange(parts, 1, parts.length));
    }

    /** The block that changed coefficients belong to. Those of this transform stay. */
    float[] inverse(Change change, Cancellation cancellation) {
        boolean[] all = new boolean[rows()];
        Arrays.fill(all, true);
        float[] periodic = inverse(change, all, cancellation);
        Lattice kept = new Lattice(original, Lattice.strides(size));
        float[] values = new float[(int)kept.length()];
        long[] rows = kept.rows();
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(periodic, (int)rows[row], values, row * original[0], original[0]);
        }
        return values;
    }

    /** The pixels of a phase of it. */
    float[] inverse(Change change, GridMask phase, Cancellation cancellation) {
        boolean[] wanted = new boolean[rows()];
        long[] stride = Lattice.strides(size);
        for (int row = 0; row < wanted.length; row++) {
            long[] position = new long[size.length];
            for (int d = 1; d < size.length; d++) {
                position[d] = (long)row * size[0] / stride[d] % size[d];
            }
            position[0] = phase.offset()[0];
            wanted[row] = phase.contains(position);
        }
        float[] periodic = inverse(change, wanted, cancellation);
        int[] indices = phase.indices(original);
        float[] values = new float[indices.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = periodic[grown(indices[i])];
        }
        return values;
    }

    private int rows() {
        return Arrays.stream(size).skip(1).reduce(1, (a, b) -> a * b);
    }

    private int grown(int index) {
        int grown = 0;
        int stride = 1;
        int rest = index;
        for (int d = 0; d < size.length; d++) {
            grown += rest % original[d] * stride;
            rest /= original[d];
            stride *= size[d];
        }
        return grown;
    }

    private float[] inverse(Change change, boolean[] wanted, Cancellation cancellation) {
        boolean[] all = new boolean[wanted.length];
        Arrays.fill(all, true);
        float[] inner = means;
        for (int l = bands.size() - 1; l >= 0; l--) {
            cancellation.check();
            inner = synthesize(inner, bands.get(l), 1 << l, change, l == 0 ? wanted : all);
        }
        return inner;
    }

    private float[] synthesize(float[] inner, float[][] differences, int dilation, Change change, boolean[] wanted) {
        float[][] parts = new float[differences.length + 1][];
        parts[0] = inner;
        IntStream.range(0, differences.length).parallel().forEach(i -> parts[i + 1] = change.of(differences[i]));
        float[][] joined = parts;
        for (int i = split.length - 1; i >= 0; i--) {
            float[][] halves = new float[joined.length / 2][inner.length];
            for (int k = 0; k < halves.length; k++) {
                level.synthesize(joined[k], joined[halves.length + k], split[i], dilation, halves[k], needed(wanted, i));
            }
            joined = halves;
        }
        return joined[0];
    }

    /** Rows from which wanted ones are made along the split dimensions before the i-th: all that agree with one along the others. */
    private boolean[] needed(boolean[] wanted, int i) {
        int run = 1;
        for (int d = 1; d < split[i]; d++) {
            run *= size[d];
        }
        boolean[] needed = new boolean[wanted.length];
        for (int from = 0; from < wanted.length; from += run) {
            boolean any = false;
            for (int row = from; row < from + run; row++) {
                any |= wanted[row];
            }
            Arrays.fill(needed, from, from + run, any);
        }
        return needed;
    }
}
