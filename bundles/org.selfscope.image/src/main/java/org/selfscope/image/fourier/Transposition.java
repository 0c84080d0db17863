package org.selfscope.image.fourier;

/** Turns rows to columns. */
final class Transposition {

    /** Rows that are read together: what they give is a line of the memory. */
    private static final int TOGETHER = 8;

    private Transposition() {
    }

    /**
     * {@code target[firstTarget + x][y] = source[firstSource + y][x]}.
     *
     * @param height rows that are read
     * @param width columns that are read
     */
    static void turn(float[][] source, int firstSource, int height, float[][] target, int firstTarget, int width) {
        int whole = height - height % TOGETHER;
        for (int y = 0; y < whole; y += TOGETHER) {
            turn(source, firstSource + y, target, firstTarget, width, y);
        }
        for (int y = whole; y < height; y++) {
            float[] row = source[firstSource + y];
            for (int x = 0; x < width; x++) {
                target[firstTarget + x][y] = row[x];
            }
        }
    }

    private static void turn(float[][] source, int s, float[][] target, int firstTarget, int width, int y) {
        for (int x = 0; x < width; x++) {
            turn(source[s], source[s + 1], source[s + 2], source[s + 3], source[s + 4], source[s + 5], source[s + 6], source[s + 7], x,
                target[firstTarget + x], y);
        }
    }

    private static void turn(float[] a, float[] b, float[] c, float[] d, float[] e, float[] f, float[] g, float[] h, int x, float[] target,
        int y) {
        target[y] = a[x];
        target[y + 1] = b[x];
        target[y + 2] = c[x];
        target[y + 3] = d[x];
        target[y + 4] = e[x];
        target[y + 5] = f[x];
        target[y + 6] = g[x];
        target[y + 7] = h[x];
    }
}
