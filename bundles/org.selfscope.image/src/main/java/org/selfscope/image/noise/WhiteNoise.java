package org.selfscope.image.noise;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.selfscope.image.Image;
import org.selfscope.image.random.CounterRandom;
import org.selfscope.image.tile.Mirror;

/**
 * The signal of a camera with noise that is independent from pixel to pixel, in parts of planes that may reach beyond the border: there the
 * clean image is mirrored, the noise is not.
 */
final class WhiteNoise {

    /** Pixels that are drawn one after the other from one random generator. */
    private static final int RUN = 1 << 16;

    private final Camera camera;

    private final Image clean;

    private final long seed;

    private final int width;

    private final int height;

    private final double[] gain;

    private final double[] offset;

    /**
     * A part of a plane.
     *
     * @param left first pixel along the first axis; may be negative
     * @param top first pixel along the second axis; may be negative
     * @param width in pixels
     * @param height in pixels; fewer than 2^31 pixels in all
     * @param position of the plane along the axes after the second one; may be outside
     */
    record Part(int left, int top, int width, int height, long[] position) {
    }

    WhiteNoise(Camera camera, Image clean, long seed) {
        this.camera = camera;
        this.clean = clean;
        this.seed = seed;
        this.width = (int)clean.pixels().dimension(0);
        this.height = (int)clean.pixels().dimension(1);
        int places = camera.pattern().places(width, height);
        this.gain = camera.pattern().gains(places);
        this.offset = camera.pattern().offsets(places);
    }

    /** The signal without noise. */
    double[] mean(Part part) {
        float[] light = light(part);
        double[] values = new double[light.length];
        forRuns(part, (i, place, random) -> values[i] = mean(light[i], place));
        return values;
    }

    /** Signal and noise. */
    float[] signal(Part part) {
        float[] light = light(part);
        float[] values = new float[light.length];
        forRuns(part, (i, place, random) -> values[i] = (float)Math.min(camera.saturation(), drawn(light[i], place, random)));
        return values;
    }

    /** Noise without the signal. */
    double[] noise(Part part) {
        float[] light = light(part);
        double[] values = new double[light.length];
        forRuns(part, (i, place, random) -> values[i] = drawn(light[i], place, random) - mean(light[i], place));
        return values;
    }

    private double mean(double light, int place) {
        return gain[place] * camera.noise().gain() * camera.noise().photons() * light + camera.noise().offset() + offset[place];
    }

    private double drawn(double light, int place, SplittableRandom random) {
        return camera.noise().draw(light, gain[place], offset[place], random, clean.name());
    }

    private float[] light(Part part) {
        long[] min = new long[clean.axes().size()];
        int[] size = new int[min.length];
        Arrays.fill(size, 1);
        min[0] = part.left;
        min[1] = part.top;
        size[0] = part.width;
        size[1] = part.height;
        System.arraycopy(part.position, 0, min, CameraPlanes.AXES, part.position.length);
        return Mirror.read(clean.pixels(), min, size);
    }

    /** Draws one pixel. */
    @FunctionalInterface
    private interface Draw {
        void pixel(int index, int place, SplittableRandom random);
    }

    private void forRuns(Part part, Draw draw) {
        int length = part.width * part.height;
        IntStream.range(0, (length + RUN - 1) / RUN).parallel().forEach(run -> {
            SplittableRandom random = generator(part.position, run);
            for (int i = run * RUN; i < Math.min(length, (run + 1) * RUN); i++) {
                int x = (int)Mirror.index(part.left + i % part.width, width);
                int y = (int)Mirror.index(part.top + i / part.width, height);
                draw.pixel(i, camera.pattern().place(x, y, width), random);
            }
        });
    }

    /** The first run of the first plane takes the seed itself. */
    private SplittableRandom generator(long[] position, int run) {
        CounterRandom key = new CounterRandom(seed);
        boolean first = run == 0;
        for (long p : position) {
            key = key.stream(p);
            first &= p == 0;
        }
        return new SplittableRandom(first ? seed : key.bits(run));
    }
}
