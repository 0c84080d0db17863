package org.selfscope.image.phantom;

import org.selfscope.image.tile.Mirror;

/** A plane of float values that light is added to; x varies fastest. */
record Canvas(int width, int height, float[] values) {

    /** An empty plane. */
    Canvas(int width, int height) {
        this(width, height, new float[Math.multiplyExact(width, height)]);
    }

    /** Adds light at a place between pixels, distributed over the four around it; what lies outside is lost. */
    void addPoint(double x, double y, double light) {
        int left = (int)StrictMath.floor(x);
        int top = (int)StrictMath.floor(y);
        double right = x - left;
        double bottom = y - top;
        add(left, top, light * (1 - right) * (1 - bottom));
        add(left + 1, top, light * right * (1 - bottom));
        add(left, top + 1, light * (1 - right) * bottom);
        add(left + 1, top + 1, light * right * bottom);
    }

    void add(int x, int y, double light) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            values[x + y * width] += (float)light;
        }
    }

    void add(double light) {
        for (int i = 0; i < values.length; i++) {
            values[i] += (float)light;
        }
    }

    void add(Canvas other, double weight) {
        for (int i = 0; i < values.length; i++) {
            values[i] += (float)(weight * other.values[i]);
        }
    }

    /** Divides by the brightest value. */
    void scaleToOne() {
        float brightest = 0;
        for (float v : values) {
            brightest = Math.max(brightest, v);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= brightest;
        }
    }

    /** A copy, convolved with a Gaussian; mirrored at the border. */
    Canvas blurred(double sigma) {
        double[] kernel = gaussian(sigma);
        Canvas rows = new Canvas(width, height);
        convolve(values, rows.values, width, 1, height, width, kernel);
        Canvas both = new Canvas(width, height);
        convolve(rows.values, both.values, height, width, width, 1, kernel);
        return both;
    }

    /** Convolves every line of an axis; the stride of the axis and the stride from line to line say where the values are. */
    private static void convolve(float[] in, float[] out, int size, int stride, int lines, int lineStride, double[] kernel) {
        int radius = kernel.length / 2;
        long[] mirrored = Mirror.indices(-radius, size + 2 * radius, size);
        for (int line = 0; line < lines; line++) {
            int start = line * lineStride;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * in[start + (int)mirrored[i + k] * stride];
                }
                out[start + i * stride] = (float)sum;
            }
        }
    }

    private static double[] gaussian(double sigma) {
        int radius = (int)StrictMath.ceil(3 * sigma);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double x = (i - radius) / sigma;
            kernel[i] = StrictMath.exp(-x * x / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }
}
