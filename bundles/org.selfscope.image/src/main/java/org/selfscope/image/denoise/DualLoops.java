package org.selfscope.image.denoise;

/** The arithmetic of {@link DualField} on whole rows. NB: one simple loop each, from index 0, see {@link RowGrid}. */
final class DualLoops {

    private DualLoops() {
    }

    static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    static void add(float[] values, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    static void subtract(float[] values, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= values[i];
        }
    }

    /** Replaces values by what is left of a sum without them. */
    static void subtractFromSum(float[] a, float[] b, float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = a[i] + (b[i] - values[i]);
        }
    }

    /** A step along the gradient of an image. @param kept part of the field without it; @param squares of the fields are added up */
    static void climb(float[] field, float[] image, float[] behind, float step, float kept, float[] squares) {
        for (int i = 0; i < squares.length; i++) {
            float climbed = kept * field[i] + step * (behind[i] - image[i]);
            field[i] = climbed;
            squares[i] += climbed * climbed;
        }
    }

    /** Makes squared lengths the factors by which they become no more than the weight. */
    static void limit(float[] squares, float weight) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = weight / Math.max(weight, (float)Math.sqrt(squares[i]));
        }
    }

    static void move(float[] moved, float[] last, float[] scale, float momentum) {
        for (int i = 0; i < scale.length; i++) {
            float next = moved[i] * scale[i];
            moved[i] = next + momentum * (next - last[i]);
            last[i] = next;
        }
    }

    /** NB: four sums at once, since an addition has to wait for the one before. */
    static double sum(float[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return a + b + (c + d);
    }
}
