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
import org.selfscope.learn.graph.Device;
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

    private final TrainingPlan plan;

    private DenoisingBenchmark(TrainingPlan plan) {
        this.plan = plan;
    }

    /** Arguments: method=NAME, name=value of other settings, and files NAME_noisy.tif that have a NAME_gt.tif beside them. */
    public static void main(String[] arguments) throws Exception {
        String method = Arrays.stream(arguments).filter(a -> a.startsWith(METHOD)).map(a -> a.substring(METHOD.length())).findFirst()
            .orElse(Method.NOISE2SELF.name());
        JsonObject settings = GSON.toJsonTree(Method.valueOf(method).plan()).getAsJsonObject();
        for (String argument : arguments) {
            if (argument.contains("=") && !argument.startsWith(METHOD)) {
                set(settings, argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            }
        }
        DenoisingBenchmark benchmark = new DenoisingBenchmark(GSON.fromJson(settings, TrainingPlan.class));
        System.out.println(settings);
        System.out.println("image                      input dB   SSIM | result dB   SSIM | train cpu s  predict cpu s  wall s");
        for (String argument : arguments) {
            if (!argument.contains("=")) {
                benchmark.run(Path.of(argument));
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

    private void run(Path file) throws Exception {
        Image noisy = TiffReader.read(file, Cancellation.NONE);
        Image reference = TiffReader.read(Path.of(file.toString().replace("_noisy.tif", "_gt.tif")), Cancellation.NONE);
        Path model = Files.createTempDirectory("bench").resolve("model");
        long start = System.nanoTime();
        double started = cpuSeconds();
        new Trainer(Device.CPU).train(plan, List.of(noisy), model, TrainingListener.NONE, Cancellation.NONE);
        double trained = cpuSeconds();
        Image restored = Floats.toImage(new float[Math.toIntExact(noisy.size())], noisy);
        try (Predictor predictor = Predictor.open(model, Device.CPU, plan.threads())) {
            predictor.predict(noisy, Cast.unchecked(restored.pixels()), plan.inference(), Progress.NONE, Cancellation.NONE);
        }
        System.out.printf(Locale.ROOT, "%-26s %s | %s | %11.1f %14.1f %7.1f%n", file.getParent().getFileName() + "/"
            + file.getFileName().toString().replace("_noisy.tif", ""), score(noisy, reference), score(restored, reference), trained - started,
            cpuSeconds() - trained, (System.nanoTime() - start) * 1e-9);
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
