package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Scores of movies against loops of a few lines. */
class TemporalScoresTest {

    private static final int WIDTH = 23;

    private static final int HEIGHT = 37;

    private static final int FRAMES = 19;

    private static final int PLANE = WIDTH * HEIGHT;

    private static Image movie(float[] values) {
        return new Image(ArrayImgs.floats(values, WIDTH, HEIGHT, values.length / PLANE),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "movie", "");
    }

    /** Half of the pixels vary much, half little. */
    private static float[] clean() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[PLANE * FRAMES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(1000 + (i % 2 == 0 ? 10 : 0.2) * random.nextDouble());
        }
        return values;
    }

    private static float[] plusNoise(float[] values, double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] noisy = values.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float)(sigma * random.nextGaussian());
        }
        return noisy;
    }

    private static double correlation(float[] x, float[] y, int pixel) {
        double mx = 0;
        double my = 0;
        for (int t = 0; t < FRAMES; t++) {
            mx += x[pixel + t * PLANE] / (double)FRAMES;
            my += y[pixel + t * PLANE] / (double)FRAMES;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int t = 0; t < FRAMES; t++) {
            double dx = x[pixel + t * PLANE] - mx;
            double dy = y[pixel + t * PLANE] - my;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Of the pixels that vary much; that these are the active ones follows from how they were made. */
    private static List<Double> sortedCorrelations(float[] x, float[] y) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < PLANE; i++) {
            double min = Double.MAX_VALUE;
            double max = -Double.MAX_VALUE;
            for (int t = 0; t < FRAMES; t++) {
                min = Math.min(min, y[i + t * PLANE]);
                max = Math.max(max, y[i + t * PLANE]);
            }
            if (max - min > 1) {
                all.add(correlation(x, y, i));
            }
        }
        Collections.sort(all);
        return all;
    }

    @Test
    void correlationsAreThoseOfActivePixels() {
        float[] y = everySecondPixelVaries();
        float[] x = plusNoise(y, 4, 3);
        List<Double> all = sortedCorrelations(x, y);
        assertTrue(all.size() > PLANE / 3 && all.size() < 2 * PLANE / 3);
        double mean = all.stream().mapToDouble(r -> r).average().orElseThrow();
        assertEquals(mean, TemporalCorrelation.MEAN.of(movie(x), movie(y)), 1e-9);
        assertEquals(all.get((all.size() - 1) / 2), TemporalCorrelation.MEDIAN.of(movie(x), movie(y)), 2e-5);
        assertEquals(1, TemporalCorrelation.MEAN.of(movie(y), movie(y)), 1e-12);
        assertEquals(1, TemporalCorrelation.MEDIAN.of(movie(y), movie(y)), 2e-5);
    }

    private static float[] everySecondPixelVaries() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[PLANE * FRAMES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(1000 + (i % PLANE % 2 == 0 ? 10 : 0.2) * random.nextDouble());
        }
        return values;
    }

    /** Time first, or with a volume in between. */
    @Test
    void theOrderOfAxesDoesNotMatter() {
        float[] y = everySecondPixelVaries();
        float[] x = plusNoise(y, 4, 3);
        double expected = TemporalCorrelation.MEAN.of(movie(x), movie(y));
        assertEquals(expected, TemporalCorrelation.MEAN.of(timeFirst(movie(x)), timeFirst(movie(y))), 1e-12);
        assertEquals(expected, TemporalCorrelation.MEAN.of(asVolume(x), asVolume(y)), 1e-12);
    }

    private static Image timeFirst(Image movie) {
        return new Image(Cast.unchecked(Views.moveAxis(Cast.unchecked(movie.pixels()), 2, 0)),
            List.of(movie.axes().get(2), movie.axes().get(0), movie.axes().get(1)), "", "");
    }

    /** Rows as planes of a volume of one row each, time before Z. */
    private static Image asVolume(float[] values) {
        return new Image(Cast.unchecked(Views.moveAxis(ArrayImgs.floats(values, WIDTH, 1, HEIGHT, FRAMES), 3, 2)),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME), Axis.of(AxisType.Z)), "", "");
    }

    @Test
    void ratioOfSignalToNoiseIsThatOfTheSums() {
        float[] y = clean();
        float[] x = plusNoise(y, 5, 2);
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < y.length; i++) {
            signal += (double)y[i] * y[i];
            noise += Math.pow((double)x[i] - y[i], 2);
        }
        assertEquals(10 * Math.log10(signal / noise), Snr.STANDARD.of(movie(x), movie(y)), 1e-9);
    }

    /** Three groups of pixels flash by 10 in frames 4, 9 and 14; a fourth one only by 3. */
    private static float[] flashes(double amplitude, int delay) {
        float[] values = new float[PLANE * FRAMES];
        Arrays.fill(values, 5);
        flash(values, 3, 3, 4 + delay, amplitude);
        flash(values, 12, 20, 9 + delay, amplitude);
        flash(values, 20, 34, 14 + delay, amplitude);
        flash(values, 15, 5, 6, 3);
        return values;
    }

    private static void flash(float[] values, int x0, int y0, int t, double amplitude) {
        for (int y = y0; y < y0 + 3; y++) {
            for (int x = x0; x < x0 + 3; x++) {
                values[x + WIDTH * y + PLANE * t] += (float)amplitude;
            }
        }
    }

    @Test
    void amplitudesAndTimesOfEventsAreMeasured() {
        Image truth = movie(flashes(10, 0));
        assertEquals(1, Spikes.AMPLITUDE.of(truth, truth), 1e-9);
        assertEquals(0, Spikes.TIME_ERROR.of(truth, truth));
        assertEquals(0.4, Spikes.AMPLITUDE.of(movie(flashes(4, 0)), truth), 1e-6);
        assertEquals(0, Spikes.TIME_ERROR.of(movie(flashes(4, 0)), truth));
        assertEquals(2, Spikes.TIME_ERROR.of(movie(flashes(10, 2)), truth));
        assertEquals(1, Spikes.TIME_ERROR.of(movie(flashes(10, -1)), truth));
        assertEquals(-0.5, Spikes.AMPLITUDE.of(movie(flashes(10, -1)), truth), 1e-6);
    }

    @Test
    void noiseDoesNotBiasTheAmplitude() {
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            sum += Spikes.AMPLITUDE.of(movie(plusNoise(flashes(10, 0), 3, seed)), movie(flashes(10, 0))) / 20;
        }
        assertEquals(1, sum, 4 * 3 * Math.sqrt(1.5) / 10 / Math.sqrt(27 * 20));
    }

    @Test
    void moviesWithoutWhatIsMeasuredAreRefused() {
        Image still = movie(new float[PLANE * FRAMES]);
        assertThrows(RestorationException.class, () -> TemporalCorrelation.MEAN.of(still, still));
        assertThrows(RestorationException.class, () -> Spikes.AMPLITUDE.of(still, still));
        Image frame = movie(new float[PLANE]);
        assertThrows(RestorationException.class, () -> TemporalCorrelation.MEDIAN.of(frame, frame));
        assertThrows(RestorationException.class, () -> Spikes.TIME_ERROR.of(frame, frame));
    }
}
