package org.selfscope.image.denoise;

import java.util.Arrays;

/**
 * The orthonormal discrete cosine transform of few numbers, for many at once: each number is an array. NB: all loops have one index for all
 * arrays and add from left to right, so that the compiler makes vector instructions of them.
 */
final class PatchCosines {

    private final int length;

    /** {@code cosines[u][i]}. */
    private final float[][] cosines;

    /** How many of the cosines of a frequency differ but for their sign. */
    private final int half;

    /** @param length of the transform; at least 1 */
    PatchCosines(int length) {
        this.length = length;
        this.half = (length + 1) / 2;
        this.cosines = new float[length][length];
        for (int u = 0; u < length; u++) {
            double scale = Math.sqrt((u == 0 ? 1.0 : 2.0) / length);
            for (int i = 0; i < length; i++) {
                cosines[u][i] = (float)(scale * StrictMath.cos(Math.PI * (2 * i + 1) * u / (2 * length)));
            }
        }
    }

    /**
     * From values to coefficients, in place.
     *
     * @param data number i is the array {@code first + i * apart}
     * @param spare as many arrays as numbers
     * @param count of each number
     */
    void forward(float[][] data, int first, int apart, float[][] spare, int count) {
        for (int i = 0; i < length / 2; i++) {
            float[] a = data[first + i * apart];
            float[] b = data[first + (length - 1 - i) * apart];
            combine(a, b, 1, 1, spare[i], count);
            combine(a, b, 1, -1, spare[half + i], count);
        }
        if (length % 2 == 1) {
            System.arraycopy(data[first + length / 2 * apart], 0, spare[half - 1], 0, count);
        }
        for (int u = 0; u < length; u++) {
            boolean even = u % 2 == 0;
            float[] factors = Arrays.copyOf(cosines[u], even ? half : length / 2);
            combine(spare, even ? 0 : half, 1, factors, data[first + u * apart], count);
        }
    }

    /** From coefficients to values, in place; see {@link #forward}. */
    void inverse(float[][] data, int first, int apart, float[][] spare, int count) {
        for (int i = 0; i < half; i++) {
            combine(data, first, 2 * apart, ofParity(0, i), spare[i], count);
        }
        for (int i = 0; i < length / 2; i++) {
            combine(data, first + apart, 2 * apart, ofParity(1, i), spare[half + i], count);
        }
        for (int i = 0; i < length / 2; i++) {
            combine(spare[i], spare[half + i], 1, 1, data[first + i * apart], count);
            combine(spare[i], spare[half + i], 1, -1, data[first + (length - 1 - i) * apart], count);
        }
        if (length % 2 == 1) {
            System.arraycopy(spare[half - 1], 0, data[first + length / 2 * apart], 0, count);
        }
    }

    /** The cosines of all even or all odd frequencies at a place. */
    private float[] ofParity(int parity, int place) {
        float[] some = new float[parity == 0 ? half : length / 2];
        for (int k = 0; k < some.length; k++) {
            some[k] = cosines[2 * k + parity][place];
        }
        return some;
    }

    /** The sum of several arrays with factors. */
    private static void combine(float[][] in, int first, int apart, float[] factors, float[] out, int count) {
        if (factors.length == 2) {
            combine(in[first], in[first + apart], factors[0], factors[1], out, count);
        } else if (factors.length == 4) {
            combine(in[first], in[first + apart], in[first + 2 * apart], in[first + 3 * apart], factors, out, count);
        } else {
            Arrays.fill(out, 0, count, 0);
            for (int k = 0; k < factors.length; k++) {
                add(in[first + k * apart], factors[k], out, count);
            }
        }
    }

    static void combine(float[] a, float[] b, float f, float g, float[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] = f * a[j] + g * b[j];
        }
    }

    private static void combine(float[] a, float[] b, float[] c, float[] d, float[] factors, float[] out, int count) {
        float f0 = factors[0];
        float f1 = factors[1];
        float f2 = factors[2];
        float f3 = factors[3];
        for (int j = 0; j < count; j++) {
            out[j] = f0 * a[j] + f1 * b[j] + f2 * c[j] + f3 * d[j];
        }
    }

    private static void add(float[] in, float factor, float[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] += factor * in[j];
        }
    }
}
