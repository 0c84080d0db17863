package org.selfscope.image.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.tile.Mirror;

import net.imglib2.img.array.ArrayImgs;

/** What every camera promises: means, variances and covariances as stated, and planes that depend on nothing but their place. */
abstract class CameraContract {

    static final int WIDTH = 9;

    static final int HEIGHT = 7;

    private static final int FRAMES = 3000;

    static final PoissonGaussian NOISE = new PoissonGaussian(40, 2.5, 100, 6);

    abstract Camera camera();

    /** Brighter to the right and to the bottom, so that variances differ from pixel to pixel. */
    static double light(int x, int y) {
        return 0.1 + 0.1 * x + 0.02 * y * y;
    }

    static Image movie(int frames) {
        float[] values = new float[WIDTH * HEIGHT * frames];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)light(i % WIDTH, i / WIDTH % HEIGHT);
        }
        return new Image(ArrayImgs.floats(values, WIDTH, HEIGHT, frames), axes(), "movie", "");
    }

    private static List<Axis> axes() {
        return List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm"), Axis.of(AxisType.TIME, 0.5, "s"));
    }

    private final FixedPattern pattern = camera().pattern();

    private final NoiseCorrelation correlation = camera().correlation();

    private final double[] gains = pattern.gains(pattern.places(WIDTH, HEIGHT));

    private final double[] offsets = pattern.offsets(gains.length);

    private double gain(int x, int y) {
        return gains[pattern.place(x, y, WIDTH)];
    }

    private double expected(int x, int y) {
        return 2.5 * gain(x, y) * 40 * light(x, y) + 100 + offsets[pattern.place(x, y, WIDTH)];
    }

    /** Of white noise; beyond the border as in the mirror. */
    private double whiteVariance(int x, int y) {
        int mx = (int)Mirror.index(x, WIDTH);
        int my = (int)Mirror.index(y, HEIGHT);
        return Math.pow(2.5 * gain(mx, my), 2) * 40 * light(mx, my) + 36;
    }

    /** The weight with which white noise at a distance enters a pixel: the kernel along the axes that mix, else 1 at distance 0. */
    private double weight(AxisType axis, int distance) {
        int reach = correlation.axes().contains(axis) ? correlation.kernel().size() / 2 : 0;
        return Math.abs(distance) > reach ? 0 : reach == 0 ? 1 : correlation.kernel().get(reach + distance);
    }

    /** The sum over all white noise that two pixels share, written out. */
    private double covariance(int x, int y, int dx, int dy, int dt) {
        double sum = 0;
        int reach = correlation.kernel().size() / 2;
        for (int t = -reach; t <= reach; t++) {
            for (int j = -reach; j <= reach; j++) {
                for (int i = -reach; i <= reach; i++) {
                    sum += weight(AxisType.X, i) * weight(AxisType.X, i + dx) * weight(AxisType.Y, j) * weight(AxisType.Y, j + dy)
                        * weight(AxisType.TIME, t) * weight(AxisType.TIME, t + dt) * whiteVariance(x - i, y - j);
                }
            }
        }
        return sum;
    }

    @Test
    void meansVariancesAndCovariancesAreAsStated() {
        float[] noisy = Floats.of(camera().record(movie(FRAMES), 17));
        int[][] lags = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {0, 1, 0}, {0, 2, 0}, {1, 1, 0}, {0, 0, 1}, {0, 0, 2}, {1, 0, 1}, {3, 0, 0}};
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double sd = Math.sqrt(covariance(x, y, 0, 0, 0));
                assertEquals(expected(x, y), mean(noisy, x, y), 15 * sd / Math.sqrt(FRAMES), "mean");
                for (int[] lag : lags) {
                    if (x + lag[0] < WIDTH && y + lag[1] < HEIGHT) {
                        double other = Math.sqrt(covariance(x + lag[0], y + lag[1], 0, 0, 0));
                        assertEquals(covariance(x, y, lag[0], lag[1], lag[2]), measured(noisy, x, y, lag),
                            12 * sd * other / Math.sqrt(FRAMES), () -> "covariance at lag " + Arrays.toString(lag));
                    }
                }
            }
        }
    }

    private double mean(float[] noisy, int x, int y) {
        double sum = 0;
        for (int t = 0; t < FRAMES; t++) {
            sum += noisy[x + WIDTH * (y + HEIGHT * t)];
        }
        return sum / FRAMES;
    }

    private double measured(float[] noisy, int x, int y, int[] lag) {
        double sum = 0;
        for (int t = 0; t < FRAMES - lag[2]; t++) {
            sum += (noisy[x + WIDTH * (y + HEIGHT * t)] - expected(x, y))
                * (noisy[x + lag[0] + WIDTH * (y + lag[1] + HEIGHT * (t + lag[2]))] - expected(x + lag[0], y + lag[1]));
        }
        return sum / (FRAMES - lag[2]);
    }

    @Test
    void anyPlaneIsThatOfTheWhole() {
        Image clean = movie(12);
        float[] whole = Floats.of(camera().record(clean, 5));
        for (int t : new int[]{11, 0, 4}) {
            assertArrayEquals(Arrays.copyOfRange(whole, t * WIDTH * HEIGHT, (t + 1) * WIDTH * HEIGHT), camera().plane(clean, 5, t));
        }
    }

    /** NB: planes of more pixels than one thread draws at once. */
    @Test
    void oneThreadDrawsWhatManyDo() throws Exception {
        Image clean = TestImages.random(3, 301, 257, 3);
        ForkJoinPool single = new ForkJoinPool(1);
        try {
            float[] serial = single.submit(() -> Floats.of(camera().record(clean, 8))).get();
            assertArrayEquals(serial, Floats.of(camera().record(clean, 8)));
        } finally {
            single.shutdown();
        }
    }

    @Test
    void seedsDecide() {
        Image clean = movie(3);
        assertArrayEquals(Floats.of(camera().record(clean, 1)), Floats.of(camera().record(clean, 1)));
        assertFalse(Arrays.equals(Floats.of(camera().record(clean, 1)), Floats.of(camera().record(clean, 2))));
    }

    @Test
    void sizeAxesAndNameStay() {
        Image noisy = camera().record(movie(3), 1);
        assertArrayEquals(new long[]{WIDTH, HEIGHT, 3}, noisy.dimensions());
        assertEquals(axes(), noisy.axes());
        assertEquals("movie", noisy.name());
        assertEquals(PixelType.FLOAT32, noisy.pixelType());
    }

    @Test
    void singlePixelsAreRecorded() {
        float[] values = Floats.of(camera().record(TestImages.of(new float[]{0.5f}, 1, 1), 1));
        assertTrue(Float.isFinite(values[0]));
    }

    @Test
    void impossibleLightIsRefused() {
        for (float value : new float[]{-0.1f, Float.NaN, Float.POSITIVE_INFINITY}) {
            Image image = TestImages.of(new float[]{1, 1, 1, value}, 2, 1, 2);
            RestorationException e = assertThrows(RestorationException.class, () -> camera().record(image, 1));
            assertEquals(RestorationException.Kind.IMAGE, e.kind());
        }
    }

    @Test
    void linesAreRefused() {
        assertThrows(RestorationException.class, () -> camera().record(TestImages.of(new float[]{1, 1}, 2), 1));
    }

    @Test
    void cancellationStops() {
        assertThrows(CancellationException.class, () -> camera().record(movie(5), 1, () -> {
            throw new CancellationException();
        }));
    }
}
