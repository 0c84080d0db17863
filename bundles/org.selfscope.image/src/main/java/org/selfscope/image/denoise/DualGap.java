package org.selfscope.image.denoise;

import java.util.Arrays;

/** The gap between the primal and the dual objective, row by row. */
final class DualGap {

    private final float weight;

    private final float squaredLength;

    /** Of the gradient. */
    private final float[] squares;

    /** Of the field with the gradient, without half its square over that of the length. */
    private final float[] products;

    DualGap(int length, float weight, float squaredLength) {
        this.weight = weight;
        this.squaredLength = squaredLength;
        this.squares = new float[length];
        this.products = new float[length];
    }

    /** A component of the gradient. */
    void add(float[] field, float[] image, float[] behind) {
        add(field, image, behind, 0.5f / squaredLength, squares, products);
    }

    private static void add(float[] field, float[] image, float[] behind, float half, float[] squares, float[] products) {
        for (int i = 0; i < squares.length; i++) {
            float gradient = behind[i] - image[i];
            squares[i] += gradient * gradient;
            products[i] += field[i] * (gradient - half * field[i]);
        }
    }

    /** The gap of the row whose components were added, after which the next row begins. */
    double takeRow() {
        gaps(squares, products, weight, squaredLength);
        double sum = DualLoops.sum(products);
        Arrays.fill(squares, 0);
        Arrays.fill(products, 0);
        return sum;
    }

    /** The function of the gradient that is minimised, see {@link TotalVariation}, is the largest product with a vector of such a length. */
    private static void gaps(float[] squares, float[] products, float weight, float squaredLength) {
        float half = 0.5f / squaredLength;
        for (int i = 0; i < squares.length; i++) {
            float gradient = (float)Math.sqrt(squares[i]);
            float length = Math.min(weight, gradient * squaredLength);
            products[i] = length * (gradient - half * length) - products[i];
        }
    }
}
