package org.selfscope.image.pair;

import org.selfscope.image.Lattice;
import org.selfscope.image.random.CounterRandom;

/**
 * The halves of {@link DiagonalMeans} of a plane, interpolated back to its size: two planes that show structures as large as the plane does,
 * with independent noise. Both have the centres of the cells as their centres of mass. Source: L. Qu et al., SN2N, Nature Methods 21 (2024)
 * 1895.
 */
public final class ResampledDiagonals {
    private static final DiagonalMeans MEANS = new DiagonalMeans();
    private static final Doubling DOUBLING = new Doubling(true, true);

    private ResampledDiagonals() {
    }

    /**
     * An odd row or column at the end belongs to no cell: both halves repeat there what is beside it.
     *
     * @param plane first dimension fastest; stays as it is
     * @param size of the plane, two numbers of at least 2
     * @return input and target, each of the size of the plane
     */
    public static float[][] of(float[] plane, int... size) {
        int[] half = MEANS.halfSize(size);
        float[][] means = new float[2][Math.toIntExact(Lattice.dense(half).length())];
        MEANS.split(plane, size, CounterRandom.of(0, 0, 0), means[0], means[1]);
        return new float[][]{enlarged(means[0], half, size), enlarged(means[1], half, size)};
    }

    private static float[] enlarged(float[] means, int[] half, int... size) {
        float[] doubled = DOUBLING.apply(means, half);
        int width = 2 * half[0];
        int height = 2 * half[1];
        float[] enlarged = new float[size[0] * size[1]];
        for (int y = 0; y < size[1]; y++) {
            System.arraycopy(doubled, Math.min(y, height - 1) * width, enlarged, y * size[0], width);
            if (size[0] > width) {
                enlarged[y * size[0] + width] = enlarged[y * size[0] + width - 1];
            }
        }
        return enlarged;
    }
}
