import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.tiff.TiffReader;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.Ssim;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Effort;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.imglib2.util.Cast;

/**
 * Restores images alone by themselves and scores the results against references, beside the CPU time that it took. See README.md.
 */
public final class DenoisingBenchmark {

    private static final Gson GSON = new Gson();

    private static final String METHOD = "method=";

    /** One network for all images instead of one for each. */
    private static final String TOGETHER = "together";

    private static final String VOLUMES = "volumes";

    private static final String FULL = "full";

    private final TrainingPlan plan;

    private DenoisingBenchmark(TrainingPlan plan) {
        this.plan = plan;
    }

    /**
     * Arguments: method=NAME, name=value of other settings, {@code together}, {@code volumes} and {@code full}, and files NAME_noisy.tif that have a
     * NAME_gt.tif beside them.
     */
    public static void main(String[] arguments) throws Exception {
        String method = Arrays.stream(arguments).filter(a -> a.startsWith(METHOD)).map(a -> a.substring(METHOD.length())).findFirst()
            .orElse(Method.NOISE2SELF.name());
        List<String> words = List.of(arguments);
        TrainingPlan defaults = words.contains(VOLUMES) ? Method.valueOf(method).plan(Framing.VOLUMES) : Method.valueOf(method).plan();
        Effort effort = words.contains(FULL) ? Effort.FULL : Effort.STANDARD;
        JsonObject settings = GSON.toJsonTree(effort.of(defaults)).getAsJsonObject();
        for (String argument : arguments) {
            if (argument.contains("=") && !argument.startsWith(METHOD)) {
                set(settings, argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            }
        }
        DenoisingBenchmark benchmark = new DenoisingBenchmark(GSON.fromJson(settings, TrainingPlan.class));
        System.out.println(settings);
        System.out.println("image                      input dB   SSIM | result dB   SSIM | train cpu s  predict cpu s  wall s");
        List<Path> files = words.stream().filter(w -> w.endsWith("_noisy.tif")).map(Path::of).toList();
        if (words.contains(TOGETHER)) {
            benchmark.run(files);
        } else {
            for (Path file : files) {
                benchmark.run(List.of(file));
            }
        }
    }

    /** Sets recipe.patch=96, for example. */
    private static void set(JsonObject settings, String path, String value) {
        String[] names = path.split("\\.");
        JsonObject object = settings;
        for (int i = 0; i < names.length - 1; i++) {
            object = object.getAsJsonObject(names[i]);
        }
        object.add(names[names.length - 1], JsonParser.parseString(value));
    }

    /** Trains on all and scores each. */
    private void run(List<Path> files) throws Exception {
        List<Image> noisy = files.stream().map(file -> TiffReader.read(file, Cancellation.NONE)).toList();
        Path model = Files.createTempDirectory("bench").resolve("model");
        long start = System.nanoTime();
        double started = cpuSeconds();
        new Trainer(Device.CPU).train(plan, noisy, model, TrainingListener.NONE, Cancellation.NONE);
        double training = cpuSeconds() - started;
        try (Predictor predictor = Predictor.open(model, Device.CPU, plan.threads())) {
            for (int i = 0; i < files.size(); i++) {
                restore(files.get(i), noisy.get(i), predictor, training, start);
            }
        }
    }

    private void restore(Path file, Image noisy, Predictor predictor, double training, long start) {
        Image reference = TiffReader.read(Path.of(file.toString().replace("_noisy.tif", "_gt.tif")), Cancellation.NONE);
        Image restored = Floats.toImage(new float[Math.toIntExact(noisy.size())], noisy);
        double started = cpuSeconds();
        predictor.predict(noisy, Cast.unchecked(restored.pixels()), plan.inference(), Progress.NONE, Cancellation.NONE);
        double predicting = cpuSeconds() - started;
        System.out.printf(Locale.ROOT, "%-26s %s | %s | %11.1f %14.1f %7.1f%n", file.getParent().getFileName() + "/"
            + file.getFileName().toString().replace("_noisy.tif", ""), score(noisy, reference), score(restored, reference), training,
            predicting, (System.nanoTime() - start) * 1e-9);
    }

    /** After the affine map that fits best, since exposures differ; the range is that of the reference. */
    private static String score(Image image, Image reference) {
        Comparison comparison = Comparison.of(image, reference).fitted();
        return String.format(Locale.ROOT, "%8.2f %6.4f", Psnr.STANDARD.of(comparison), Ssim.STANDARD.of(comparison));
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
