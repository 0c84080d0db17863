package org.selfscope.image.noise;

import java.util.stream.IntStream;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.noise.WhiteNoise.Part;

/**
 * The planes that a camera records of one image, each by itself. For correlated noise, the white noise of a margin is drawn around each
 * plane, and that of the planes before and behind it.
 */
final class CameraPlanes {

    /** Number of axes of a plane. */
    static final int AXES = 2;

    private final Camera camera;

    private final Image clean;

    private final WhiteNoise white;

    private final int width;

    private final int height;

    CameraPlanes(Camera camera, Image clean, long seed) {
        long[] size = clean.dimensions();
        if (size.length < AXES || size[0] * size[1] > Integer.MAX_VALUE) {
            throw new RestorationException(RestorationException.Kind.IMAGE,
                "Noise cannot be drawn for the image \"" + clean.name() + "\" with the axes " + clean.describeAxes() + ".",
                "Use an image of at least two axes, with fewer than 2^31 pixels in a plane.");
        }
        this.camera = camera;
        this.clean = clean;
        this.width = (int)size[0];
        this.height = (int)size[1];
        this.white = new WhiteNoise(camera, clean, seed);
    }

    long count() {
        return clean.size() / width / height;
    }

    /** The position of a plane along the axes after the second one. */
    long[] position(long number) {
        long[] position = new long[clean.axes().size() - AXES];
        long rest = number;
        for (int d = 0; d < position.length; d++) {
            long size = clean.pixels().dimension(d + AXES);
            position[d] = rest % size;
            rest /= size;
        }
        return position;
    }

    float[] plane(long[] position) {
        Part whole = new Part(0, 0, width, height, position);
        if (camera.correlation().isNone()) {
            return white.signal(whole);
        }
        double[] sum = correlatedNoise(position);
        double[] mean = white.mean(whole);
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)Math.min(camera.saturation(), mean[i] + sum[i]);
        }
        return values;
    }

    private double[] correlatedNoise(long[] position) {
        NoiseCorrelation correlation = camera.correlation();
        int marginX = reach(0);
        int marginY = reach(1);
        double[] sum = new double[width * height];
        int planes = IntStream.range(0, position.length).map(d -> 2 * reach(d + AXES) + 1).reduce(1, Math::multiplyExact);
        for (int plane = 0; plane < planes; plane++) {
            long[] other = position.clone();
            double weight = 1;
            int digits = plane;
            for (int d = 0; d < other.length; d++) {
                int side = 2 * reach(d + AXES) + 1;
                int offsetAlong = digits % side - side / 2;
                other[d] -= offsetAlong;
                weight *= correlation.weight(clean.axes().get(d + AXES).type(), offsetAlong);
                digits /= side;
            }
            double[] noise = white.noise(new Part(-marginX, -marginY, width + 2 * marginX, height + 2 * marginY, other));
            addMixed(mixedRows(noise, marginX), marginY, weight, sum);
        }
        return sum;
    }

    private int reach(int dimension) {
        return camera.correlation().reach(clean.axes().get(dimension).type());
    }

    /** Mixes along X and removes the margin there. */
    private double[] mixedRows(double[] noise, int margin) {
        int paddedWidth = width + 2 * margin;
        double[] mixed = new double[noise.length / paddedWidth * width];
        for (int i = 0; i < mixed.length; i++) {
            int centre = i / width * paddedWidth + i % width + margin;
            for (int j = -margin; j <= margin; j++) {
                mixed[i] += camera.correlation().weight(clean.axes().get(0).type(), j) * noise[centre - j];
            }
        }
        return mixed;
    }

    /** Mixes along Y, removes the margin there and adds what is left. */
    private void addMixed(double[] noise, int margin, double weight, double[] sum) {
        for (int j = -margin; j <= margin; j++) {
            double w = weight * camera.correlation().weight(clean.axes().get(1).type(), j);
            int shift = (margin - j) * width;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += w * noise[i + shift];
            }
        }
    }
}
