import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** Restores a simulated calcium movie with one-frame flashes by movie methods. See README.md. */
public final class MovieBenchmark {
    private static final Gson GSON = new Gson();
    private static final double FRAMES_PER_SECOND = 30;
    /** A flash: a disk that is bright in a single frame. */
    private record Flash(int x, int y, int frame) {
    }

    private record Movie(float[] clean, float[] noisy, List<Flash> flashes, int width, int height, int frames) {
    }

    private static final double FLASH = 0.3 * 0.64 * 65535;
    private static final int FLASH_RADIUS = 3;

    /** Arguments: size, frames, seconds of training (0: as many steps as planned), folder for pictures, then METHOD[:setting=value...]. */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Movie movie = movie(size, size, Integer.parseInt(arguments[1]), new SplittableRandom(1));
        System.out.printf(Locale.ROOT, "noisy %.2f dB, mean of 3 frames %.2f dB, mean of the movie %.2f dB%n", psnr(movie, movie.noisy),
            psnr(movie, smoothed(movie, 1)), psnr(movie, smoothed(movie, movie.frames)));
        System.out.println("method              | weights | steps | train cpu s | predict cpu s |  PSNR dB | gain dB | flash kept");
        for (String argument : Arrays.asList(arguments).subList(4, arguments.length)) {
            run(movie, argument, Double.parseDouble(arguments[2]), Path.of(arguments[3]));
        }
    }

    private static void run(Movie movie, String argument, double seconds, Path pictures) throws Exception {
        String[] parts = argument.split(":");
        JsonObject settings = GSON.toJsonTree(Method.valueOf(parts[0]).plan().withThreads(1)).getAsJsonObject();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            set(settings, part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        TrainingPlan plan = GSON.fromJson(settings, TrainingPlan.class);
        plan = seconds > 0 ? plan.withBudget(new Budget(1_000_000, seconds, 0)) : plan;
        Path model = Files.createTempDirectory("bench").resolve("model");
        double started = cpuSeconds();
        ModelDescription trained = new Trainer(Device.CPU).train(plan, List.of(image(movie, movie.noisy)), model, TrainingListener.NONE,
            Cancellation.NONE);
        double learnt = cpuSeconds();
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(movie.width, movie.height, movie.frames);
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, 1 << 22)) {
            predictor.predict(image(movie, movie.noisy), result, new Inference(plan.inference().mode(), false), Progress.NONE,
                Cancellation.NONE);
        }
        float[] restored = Floats.of(result);
        System.out.printf(Locale.ROOT, "%-19s | %7d | %5d | %11.0f | %13.0f | %8.2f | %7.2f | %6.0f %%   %s%n", parts[0],
            org.selfscope.learn.network.Architecture.of(trained.network(), trained.signature()).parameters(), trained.training().steps(),
            learnt - started, cpuSeconds() - learnt, psnr(movie, restored), psnr(movie, restored) - psnr(movie, movie.noisy),
            100 * flash(movie, restored) / flash(movie, movie.clean), argument);
        picture(movie, restored, pictures.resolve(argument.replaceAll("[^A-Za-z0-9.=]+", "_") + ".png"));
    }

    private static void set(JsonObject settings, String path, String value) {
        String[] names = path.split("\\.");
        JsonObject object = settings;
        for (int i = 0; i < names.length - 1; i++) {
            object = object.getAsJsonObject(names[i]);
        }
        object.add(names[names.length - 1], JsonParser.parseString(value));
    }

    /** The frame of the first flash. */
    private static void picture(Movie movie, float[] restored, Path file) throws Exception {
        int frame = movie.flashes.get(0).frame;
        PngWriter.write(SideBySide.render(List.of(new Panel(plane(movie, movie.clean, frame), "Clean"),
            new Panel(plane(movie, movie.noisy, frame), "Noisy"), new Panel(plane(movie, restored, frame), "Restored")), ContrastRule.SHARED,
            false), file);
    }

    private static Image plane(Movie movie, float[] values, int frame) {
        int n = movie.width * movie.height;
        return new Image(ArrayImgs.floats(Arrays.copyOfRange(values, frame * n, (frame + 1) * n), movie.width, movie.height),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "frame", "");
    }

    private static Image image(Movie movie, float[] values) {
        return new Image(ArrayImgs.floats(values, movie.width, movie.height, movie.frames),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "movie", "");
    }

    /** Neurons with calcium transients over a smooth background, and flashes; 16 bit, Poisson and Gaussian noise. */
    private static Movie movie(int width, int height, int frames, SplittableRandom random) {
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
        for (int i = 0; i < 24; i++) {
            Flash flash = new Flash(8 + random.nextInt(width - 16), 8 + random.nextInt(height - 16), 6 + (frames - 12) * i / 24);
            flashes.add(flash);
            each(flash, width, height, i2 -> clean[i2] += FLASH);
        }
        float[] noisy = new float[clean.length];
        for (int i = 0; i < clean.length; i++) {
            double noise = poisson(clean[i] * 30 / 65535, random) * 65535. / 30 + 300 * random.nextGaussian();
            noisy[i] = (float)Math.max(0, Math.min(65535, Math.rint(noise)));
        }
        return new Movie(clean, noisy, flashes, width, height, frames);
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

    private static void each(Flash flash, int width, int height, java.util.function.IntConsumer pixel) {
        for (int dy = -FLASH_RADIUS; dy <= FLASH_RADIUS; dy++) {
            for (int dx = -FLASH_RADIUS; dx <= FLASH_RADIUS; dx++) {
                if (dx * dx + dy * dy <= FLASH_RADIUS * FLASH_RADIUS) {
                    pixel.accept((flash.frame * height + flash.y + dy) * width + flash.x + dx);
                }
            }
        }
    }

    /** How much brighter flashes are than the frames two before and after, on average. */
    private static double flash(Movie movie, float[] values) {
        double[] sum = {0, 0};
        int step = 2 * movie.width * movie.height;
        for (Flash flash : movie.flashes) {
            each(flash, movie.width, movie.height, i -> {
                sum[0] += values[i] - 0.5 * (values[i - step] + values[i + step]);
                sum[1]++;
            });
        }
        return sum[0] / sum[1];
    }

    private static float[] smoothed(Movie movie, int radius) {
        int n = movie.width * movie.height;
        float[] result = new float[movie.noisy.length];
        for (int i = 0; i < result.length; i++) {
            int f = i / n;
            int from = Math.max(0, f - radius);
            int to = Math.min(movie.frames - 1, f + radius);
            if (radius >= movie.frames && f > 0) {
                result[i] = result[i - n];
                continue;
            }
            double sum = 0;
            for (int g = from; g <= to; g++) {
                sum += movie.noisy[g * n + i % n];
            }
            result[i] = (float)(sum / (to - from + 1));
        }
        return result;
    }

    /** The peak is the range of the clean movie. */
    private static double psnr(Movie movie, float[] values) {
        double squares = 0;
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            squares += Math.pow(values[i] - movie.clean[i], 2) / values.length;
            min = Math.min(min, movie.clean[i]);
            max = Math.max(max, movie.clean[i]);
        }
        return 10 * Math.log10(Math.pow(max - min, 2) / squares);
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
