package org.selfscope.image.denoise;

import java.util.stream.IntStream;

import org.selfscope.image.Lattice;
import org.selfscope.image.block.Block;

/**
 * The orthogonal wavelet transform of a block along all dimensions: at each level the block of means is split again along every dimension
 * that is at least as long as the filters. At the borders, where lines are continued by their mirror images, there are some more
 * coefficients than pixels.
 */
final class WaveletTransform {

    /** Coarser details carry hardly any noise. */
    static final int MOST_LEVELS = 5;

    private final WaveletFamily family;

    private final WaveletLevel level;

    WaveletTransform(WaveletFamily family) {
        this.family = family;
        this.level = new WaveletLevel(family);
    }

    /** What is done to the coefficients of a subband, all of which are differences along one dimension at least. */
    @FunctionalInterface
    interface Subband {

        /**
         * @param coefficients of a level, to be changed in place
         * @param rows where the rows of the subband start
         * @param length of its rows
         * @param isDiagonal whether they are differences along all dimensions that are split
         */
        void change(float[] coefficients, long[] rows, int length, boolean isDiagonal);
    }

    /** Transforms, changes all subbands of all levels, and transforms back. */
    float[] changed(Block block, Subband subband) {
        return changed(block.values(), block.size(), MOST_LEVELS, subband);
    }

    /** Changes, or only looks at, the finest level. */
    void finest(Block block, Subband subband) {
        changed(block.values(), block.size(), 1, subband);
    }

    private float[] changed(float[] values, int[] size, int levels, Subband subband) {
        int[] split = IntStream.range(0, size.length).filter(d -> size[d] >= family.length()).toArray();
        if (split.length == 0 || levels == 0) {
            return values.clone();
        }
        int[] grown = size.clone();
        float[] coefficients = values;
        for (int d : split) {
            coefficients = level.analyze(coefficients, grown, d);
            grown[d] = 2 * level.coefficients(size[d]);
        }
        change(coefficients, grown, split, subband);
        int[] half = size.clone();
        for (int d : split) {
            half[d] = grown[d] / 2;
        }
        Lattice corner = new Lattice(half, Lattice.strides(grown));
        insert(changed(extract(coefficients, corner), half, levels - 1, subband), coefficients, corner);
        for (int i = split.length - 1; i >= 0; i--) {
            int d = split[i];
            coefficients = level.synthesize(coefficients, grown, d, size[d]);
            grown[d] = size[d];
        }
        return coefficients;
    }

    /** Visits every subband but the means. */
    private static void change(float[] coefficients, int[] size, int[] split, Subband subband) {
        long[] stride = Lattice.strides(size);
        int[] half = size.clone();
        for (int d : split) {
            half[d] /= 2;
        }
        int all = (1 << split.length) - 1;
        IntStream.rangeClosed(1, all).parallel().forEach(differences -> {
            long offset = 0;
            for (int i = 0; i < split.length; i++) {
                offset += (differences >> i & 1) * half[split[i]] * stride[split[i]];
            }
            long[] rows = new Lattice(half, stride).rows();
            for (int row = 0; row < rows.length; row++) {
                rows[row] += offset;
            }
            subband.change(coefficients, rows, half[0], differences == all);
        });
    }

    private static float[] extract(float[] values, Lattice corner) {
        int length = corner.size()[0];
        long[] rows = corner.rows();
        float[] part = new float[rows.length * length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(values, (int)rows[row], part, row * length, length);
        }
        return part;
    }

    private static void insert(float[] part, float[] values, Lattice corner) {
        int length = corner.size()[0];
        long[] rows = corner.rows();
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(part, row * length, values, (int)rows[row], length);
        }
    }
}
