package org.selfscope.image.denoise;

import java.util.Arrays;

import org.selfscope.image.block.Block;

/**
 * The dual variable of total variation: a vector p for each pixel, no longer than the weight. It stands for the image {@code u = f + div p};
 * the dual objective {@code -|u|²/2 - |p|²/(2 length²)} is highest where p points along the gradient of u and is as long as the weight, or
 * shorter where the gradient is flat. The divergence is the negative adjoint of the gradient by forward differences.
 */
final class DualField {

    /** Squared lengths that stand for none. NB: finite, since it is multiplied by gradients of 0. */
    private static final float FOREVER = 1e30f;

    private final RowGrid grid;

    private final float[][] noisy;

    /** One component after the other. */
    private final float[][][] dual;

    /** The dual variable, moved on along its last step. */
    private final float[][][] ahead;

    /** Of the field that was looked at last. */
    private final float[][] image;

    /** Of smoothing, in squared pixels. */
    private final float squaredLength;

    private float weight;

    /**
     * Begins at the noisy image.
     *
     * @param length in pixels; infinite for none
     */
    DualField(Block block, double weight, double length) {
        this.grid = new RowGrid(block.size());
        this.noisy = grid.rows(block.values());
        this.dual = new float[grid.dimensions()][][];
        this.ahead = new float[grid.dimensions()][][];
        for (int d = 0; d < dual.length; d++) {
            dual[d] = grid.allocate();
            ahead[d] = grid.allocate();
        }
        this.image = grid.allocate();
        this.squaredLength = (float)Math.min(FOREVER, length * length);
        this.weight = (float)weight;
    }

    /** Goes on with another weight, from where the dual variable would be if all lengths grew with it. */
    void weigh(double other) {
        float factor = (float)other / weight;
        weight = (float)other;
        grid.run((first, end) -> {
            for (int row = first; row < end; row++) {
                for (int d = 0; d < dual.length; d++) {
                    DualLoops.scale(dual[d][row], factor);
                    System.arraycopy(dual[d][row], 0, ahead[d][row], 0, grid.length());
                }
            }
            return 0;
        });
    }

    /** The smallest curvature of the dual objective in parts of the largest: 0 without smoothing, which makes it strongly concave. */
    double concavity() {
        return 1 / (squaredLength * curvature());
    }

    /** The largest of the dual objective: the squared norm of the gradient is at most 4 for each dimension. */
    private double curvature() {
        return 4. * grid.dimensions() + 1 / squaredLength;
    }

    /**
     * A projected step uphill from the point ahead.
     *
     * @param momentum how far the next point ahead goes on along this step
     */
    void ascend(float momentum) {
        float step = (float)(1 / curvature());
        float kept = 1 - step / squaredLength;
        grid.sweep(row -> look(ahead, row), () -> {
            float[] squares = new float[grid.length()];
            float[] shifted = new float[grid.length()];
            return row -> {
                Arrays.fill(squares, 0);
                for (int d = 0; d < dual.length; d++) {
                    DualLoops.climb(ahead[d][row], image[row], behind(row, d, shifted), step, kept, squares);
                }
                DualLoops.limit(squares, weight);
                for (int d = 0; d < dual.length; d++) {
                    DualLoops.move(ahead[d][row], dual[d][row], squares, momentum);
                }
                return 0;
            };
        });
    }

    /**
     * The gap between the primal objective of {@link #image} and the dual one. Since both objectives are strongly convex, it is never below the
     * squared distance of that image from the minimiser.
     */
    double gap() {
        return grid.sweep(row -> look(dual, row), () -> {
            DualGap gap = new DualGap(grid.length(), weight, squaredLength);
            float[] shifted = new float[grid.length()];
            return row -> {
                for (int d = 0; d < dual.length; d++) {
                    gap.add(dual[d][row], image[row], behind(row, d, shifted));
                }
                return gap.takeRow();
            };
        });
    }

    /** The squared distance from the noisy image of the image at which {@link #gap} looked just before. */
    double removed() {
        return grid.run((first, end) -> {
            float[] squares = new float[grid.length()];
            double sum = 0;
            for (int row = first; row < end; row++) {
                WindowLoops.squaredDifferences(image[row], noisy[row], squares);
                sum += DualLoops.sum(squares);
            }
            return sum;
        });
    }

    /** The image that the dual variable stands for. */
    float[] image() {
        grid.sweep(row -> look(dual, row), () -> row -> 0);
        return grid.values(image);
    }

    /** The row of the image that follows along a dimension; at the border the same one. */
    private float[] behind(int row, int d, float[] shifted) {
        if (d > 0) {
            return image[grid.hasBehind(row, d) ? row + grid.stride(d) : row];
        }
        int last = grid.length() - 1;
        System.arraycopy(image[row], 1, shifted, 0, last);
        shifted[last] = image[row][last];
        return shifted;
    }

    /** A row of the image of a field. */
    private double look(float[][][] field, int row) {
        float[] pixels = image[row];
        System.arraycopy(field[0][row], 0, pixels, 1, grid.length() - 1);
        pixels[0] = 0;
        DualLoops.subtractFromSum(noisy[row], field[0][row], pixels);
        for (int d = 1; d < field.length; d++) {
            DualLoops.add(field[d][row], pixels);
            if (grid.hasBefore(row, d)) {
                DualLoops.subtract(field[d][row - grid.stride(d)], pixels);
            }
        }
        return 0;
    }
}
