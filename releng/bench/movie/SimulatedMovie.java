import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * A simulated calcium movie: neurons with transients over a smooth background, and disks that are bright in a single frame; 16 bit, Poisson
 * and Gaussian noise.
 */
record SimulatedMovie(float[] clean, float[] noisy, List<Flash> flashes, int width, int height, int frames) {
    private static final double FRAMES_PER_SECOND = 30;
    private static final double FLASH = 0.3 * 0.64 * 65535;
    private static final int FLASH_RADIUS = 3;

    /** A disk that is bright in a single frame. */
    record Flash(int x, int y, int frame) {
    }

    /** Neurons with calcium transients over a smooth background, and flashes; 16 bit, Poisson and Gaussian noise. */
    static SimulatedMovie of(int width, int height, int frames, int flashCount, SplittableRandom random) {
        float[] sum = background(width, height, random);
        float[] clean = new float[width * height * frames];
        for (int f = 0; f < frames; f++) {
            System.arraycopy(sum, 0, clean, f * width * height, width * height);
        }
        for (int n = 0; n < 14 * width * height / 4096; n++) {
            addNeuron(clean, width, height, frames, random);
        }
        float max = 0;
        for (float value : clean) {
            max = Math.max(max, value);
        }
        for (int i = 0; i < clean.length; i++) {
            clean[i] = (float)((0.8 * clean[i] / max + 0.2) * 0.8 * 65535);
        }
        List<Flash> flashes = new ArrayList<>();
        for (int i = 0; i < flashCount; i++) {
            Flash flash = new Flash(8 + random.nextInt(width - 16), 8 + random.nextInt(height - 16), 6 + (frames - 12) * i / flashCount);
            flashes.add(flash);
            each(flash, width, height, i2 -> clean[i2] += FLASH);
        }
        float[] noisy = new float[clean.length];
        for (int i = 0; i < clean.length; i++) {
            double noise = poisson(clean[i] * 30 / 65535, random) * 65535. / 30 + 300 * random.nextGaussian();
            noisy[i] = (float)Math.max(0, Math.min(65535, Math.rint(noise)));
        }
        return new SimulatedMovie(clean, noisy, flashes, width, height, frames);
    }

    private static float[] background(int width, int height, SplittableRandom random) {
        float[] map = new float[width * height];
        for (int wave = 0; wave < 40; wave++) {
            double fx = 0.03 * random.nextGaussian();
            double fy = 0.03 * random.nextGaussian();
            double phase = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < map.length; i++) {
                map[i] += (float)Math.cos(2 * Math.PI * (fx * (i % width) + fy * (i / width)) + phase);
            }
        }
        float min = Float.MAX_VALUE;
        float max = -Float.MAX_VALUE;
        for (float v : map) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        for (int i = 0; i < map.length; i++) {
            map[i] = 0.15f * (map[i] - min) / (max - min);
        }
        return map;
    }

    private static void addNeuron(float[] clean, int width, int height, int frames, SplittableRandom random) {
        double x = 6 + random.nextDouble() * (width - 12);
        double y = 6 + random.nextDouble() * (height - 12);
        double radius = 3 + 2 * random.nextDouble();
        float[] trace = trace(frames, random);
        for (int i = 0; i < width * height; i++) {
            double d = Math.hypot(i % width - x, i / width - y);
            double profile = 1 / (1 + Math.exp((d - radius) / 0.6)) * (1 - 0.5 / (1 + Math.exp((d - 0.45 * radius) / 0.5)));
            for (int f = 0; f < frames && profile > 1e-4; f++) {
                clean[f * width * height + i] += (float)(profile * trace[f]);
            }
        }
    }

    /** Bursts of spikes, decaying within 0.6 s, scaled to 0.1..1.1. */
    private static float[] trace(int frames, SplittableRandom random) {
        double[] calcium = new double[frames];
        int bursts = poisson(0.4 * frames / FRAMES_PER_SECOND, random);
        for (int b = 0; b < bursts; b++) {
            double time = random.nextDouble() * frames / FRAMES_PER_SECOND;
            for (int s = 1 + poisson(1, random); s > 0; s--) {
                for (int f = (int)Math.ceil(time * FRAMES_PER_SECOND); f < frames; f++) {
                    calcium[f] += Math.exp(-(f / FRAMES_PER_SECOND - time) / 0.6);
                }
                time += 0.001 * poisson(10, random);
            }
        }
        double max = Math.max(1e-6, Arrays.stream(calcium).map(c -> c / (1 + 0.1 * c)).max().getAsDouble());
        float[] trace = new float[frames];
        for (int f = 0; f < frames; f++) {
            trace[f] = (float)(0.1 + calcium[f] / (1 + 0.1 * calcium[f]) / max);
        }
        return trace;
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static void each(Flash flash, int width, int height, IntConsumer pixel) {
        for (int dy = -FLASH_RADIUS; dy <= FLASH_RADIUS; dy++) {
            for (int dx = -FLASH_RADIUS; dx <= FLASH_RADIUS; dx++) {
                if (dx * dx + dy * dy <= FLASH_RADIUS * FLASH_RADIUS) {
                    pixel.accept((flash.frame * height + flash.y + dy) * width + flash.x + dx);
                }
            }
        }
    }

    /** How much brighter flashes are than the frames two before and after, on average. */
    double flash(float[] values) {
        double[] sum = {0, 0};
        int step = 2 * width * height;
        for (Flash flash : flashes) {
            each(flash, width, height, i -> {
                sum[0] += values[i] - 0.5 * (values[i - step] + values[i + step]);
                sum[1]++;
            });
        }
        return sum[0] / sum[1];
    }

    /** The mean of frames up to a distance. */
    float[] smoothed(int radius) {
        int n = width * height;
        float[] result = new float[noisy.length];
        for (int i = 0; i < result.length; i++) {
            int f = i / n;
            int from = Math.max(0, f - radius);
            int to = Math.min(frames - 1, f + radius);
            if (radius >= frames && f > 0) {
                result[i] = result[i - n];
                continue;
            }
            double sum = 0;
            for (int g = from; g <= to; g++) {
                sum += noisy[g * n + i % n];
            }
            result[i] = (float)(sum / (to - from + 1));
        }
        return result;
    }

    /** The peak is the range of the clean movie. */
    double psnr(float[] values) {
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        for (float value : clean) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return 10 * Math.log10(Math.pow(max - min, 2) / error(values));
    }

    /** The power of the clean movie, with its background, over that of the error. */
    double snr(float[] values) {
        double power = 0;
        for (float value : clean) {
            power += (double)value * value / clean.length;
        }
        return 10 * Math.log10(power / error(values));
    }

    private double error(float[] values) {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += Math.pow(values[i] - clean[i], 2) / values.length;
        }
        return squares;
    }
}
