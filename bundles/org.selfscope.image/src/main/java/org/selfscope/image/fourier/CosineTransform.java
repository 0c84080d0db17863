package org.selfscope.image.fourier;

import java.util.stream.IntStream;

import org.jtransforms.dct.DoubleDCT_1D;

/**
 * The cosine transform of type II of planes of one size, unnormalised: along each axis {@code c(k) = 2 sum of x(i) cos(pi k (2 i + 1) / 2 n)}
 * for k = 0..n-1. Double precision, all cores, the same bits whatever the number of threads.
 */
public final class CosineTransform {

    private final int width;

    private final int height;

    public CosineTransform(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** @param plane x fastest; gets the coefficients */
    public void forward(double[] plane) {
        if (plane.length != (long)width * height) {
            throw new IllegalArgumentException(plane.length + " values do not fill a plane of " + width + " x " + height + ".");
        }
        DoubleDCT_1D row = Lines.cosine(width);
        IntStream.range(0, height).parallel().forEach(y -> transform(row, plane, y * width, width));
        DoubleDCT_1D column = Lines.cosine(height);
        IntStream.range(0, width).parallel().forEach(x -> {
            double[] line = new double[height];
            for (int y = 0; y < height; y++) {
                line[y] = plane[x + y * width];
            }
            transform(column, line, 0, height);
            for (int y = 0; y < height; y++) {
                plane[x + y * width] = line[y];
            }
        });
    }

    /** JTransforms computes the orthonormal transform, as far as it scales. */
    private static void transform(DoubleDCT_1D transform, double[] line, int start, int length) {
        transform.forward(line, start, true);
        double scale = Math.sqrt(2. * length);
        line[start] *= Math.sqrt(2) * scale;
        for (int i = start + 1; i < start + length; i++) {
            line[i] *= scale;
        }
    }
}
