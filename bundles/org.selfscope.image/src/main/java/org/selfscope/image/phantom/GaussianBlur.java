package org.selfscope.image.phantom;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Axis;
import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Mirror;

/**
 * Convolution with a Gaussian, which may differ from axis to axis: sampled up to 3 standard deviations and normalised, so that constants
 * stay as they are; in double precision, mirrored at the border. Lines are convolved in parallel; results do not depend on the number of
 * threads.
 *
 * @param sigma standard deviation along each axis, in its samples; 0 leaves the axis as it is
 */
public record GaussianBlur(List<Double> sigma) implements Optics {

    /** Values of neighbouring lines that are convolved together. */
    private static final int LINES = 32;

    /** Sums that are added up together, few enough for the fastest memory. */
    private static final int BLOCK = 1024;

    public GaussianBlur {
        sigma = List.copyOf(sigma);
        for (double s : sigma) {
            if (!(s >= 0 && Double.isFinite(s))) {
                throw new RestorationException(RestorationException.Kind.SETTING, "The standard deviation of the blur is " + s + ".",
                    "Set it to 0 or a number above.");
            }
        }
    }

    public static GaussianBlur of(Double... sigma) {
        return new GaussianBlur(List.of(sigma));
    }

    /** The blur of a width in the unit of the axes. @param width standard deviation along each of the first axes */
    public static GaussianBlur inUnits(List<Axis> axes, Double... width) {
        return new GaussianBlur(IntStream.range(0, width.length).mapToObj(d -> width[d] / axes.get(d).scale()).toList());
    }

    /** The weights of one axis; their sum is 1. */
    static double[] kernel(double sigma) {
        int radius = (int)StrictMath.ceil(3 * sigma);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double x = sigma == 0 ? 0 : (i - radius) / sigma;
            kernel[i] = StrictMath.exp(-x * x / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    @Override
    public float[] image(float[] light, int[] size) {
        if (size.length > sigma.size()) {
            throw new IllegalArgumentException(size.length + " axes need as many widths, not " + sigma.size() + ".");
        }
        float[] values = light.clone();
        for (int d = 0; d < size.length; d++) {
            if (sigma.get(d) > 0) {
                convolve(values, size, d, kernel(sigma.get(d)));
            }
        }
        return values;
    }

    private static void convolve(float[] values, int[] size, int axis, double[] kernel) {
        int stride = (int)Lattice.strides(size)[axis];
        int length = size[axis];
        long[] seen = Mirror.indices(-(kernel.length / 2), length + kernel.length - 1, length);
        int groups = (stride + LINES - 1) / LINES;
        IntStream.range(0, values.length / length / stride * groups).parallel().forEach(i -> {
            int first = i / groups * stride * length + i % groups * LINES;
            int lines = Math.min(LINES, stride - i % groups * LINES);
            convolve(values, first, stride, lines, length, seen, kernel);
        });
    }

    /** Lines that lie beside each other, value by value. */
    private static void convolve(float[] values, int first, int stride, int lines, int length, long[] seen, double[] kernel) {
        double[] in = new double[seen.length * lines];
        for (int i = 0; i < seen.length; i++) {
            int start = first + (int)seen[i] * stride;
            for (int line = 0; line < lines; line++) {
                in[i * lines + line] = values[start + line];
            }
        }
        int rows = Math.max(1, BLOCK / lines);
        double[] out = new double[rows * lines];
        for (int row = 0; row < length; row += rows) {
            int count = Math.min(rows, length - row) * lines;
            Arrays.fill(out, 0);
            for (int k = 0; k < kernel.length; k++) {
                addScaled(out, count, in, (row + k) * lines, kernel[k]);
            }
            for (int i = 0; i < count; i++) {
                values[first + (row + i / lines) * stride + i % lines] = (float)out[i];
            }
        }
    }

    private static void addScaled(double[] sum, int count, double[] values, int first, double weight) {
        for (int i = 0; i < count; i++) {
            sum[i] += weight * values[first + i];
        }
    }
}
