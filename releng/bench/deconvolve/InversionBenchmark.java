import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.SpectralMutualInformation;
import org.selfscope.image.metric.Ssim;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tiff.TiffReader;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.InvarianceError;
import org.selfscope.learn.objective.InversionError;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;
import org.selfscope.learn.train.TrainingStep;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.util.Cast;

/** Restores degraded images by inversion and scores them; see README.md. */
public final class InversionBenchmark {
    /** Left out at every side, since the images were simulated with darkness beyond their border. */
    private static final int RIM = 16;

    private InversionBenchmark() {
    }

    /** Arguments: METHOD STEPS SEED FOLDER NAME [PICTURE.png]. */
    public static void main(String[] arguments) throws Exception {
        Method method = Method.valueOf(arguments[0]);
        Path folder = Path.of(arguments[3]);
        String name = arguments[4];
        Image noisy = read(folder, name + "_blurred_noisy_synthetic.tif");
        Image reference = read(folder, name + "_gt.tif");
        TrainingPlan plan = plan(method, Psf.of(read(folder, "psf_2d.tif"))).withBudget(new Budget(Integer.parseInt(arguments[1]), 0, 0))
            .withSeed(Long.parseLong(arguments[2]));
        Path model = Files.createTempDirectory("inversion").resolve("model");
        double started = cpuSeconds();
        long start = System.nanoTime();
        new Trainer(Device.CPU).train(plan, List.of(noisy), model, notes(), Cancellation.NONE);
        double trained = cpuSeconds();
        Image restored = Floats.toImage(new float[Math.toIntExact(noisy.size())], noisy);
        try (Predictor predictor = Predictor.open(model, Device.CPU, plan.threads())) {
            predictor.predict(noisy, Cast.unchecked(restored.pixels()), plan.inference(), Progress.NONE, Cancellation.NONE);
        }
        System.out.printf(Locale.ROOT, "%-10s %-25s seed %s steps %s | %s | train cpu %.0f s, predict cpu %.0f s, wall %.0f s%n", name, method,
            arguments[2], arguments[1], score(restored, reference), trained - started, cpuSeconds() - trained,
            (System.nanoTime() - start) * 1e-9);
        if (arguments.length > 5) {
            PngWriter.write(SideBySide.render(List.of(new Panel(noisy, "Data"), new Panel(restored, "Restored"), new Panel(reference, "Truth")),
                ContrastRule.SHARED, true), Path.of(arguments[5]));
        }
    }

    private static Image read(Path folder, String name) {
        return TiffReader.read(folder.resolve(name), Cancellation.NONE);
    }

    /** Against the median, since the data have outliers and are cut off at 0 and 1. */
    private static TrainingPlan plan(Method method, Psf psf) {
        TrainingPlan plan = method.plan().withForwardModel(new PsfConvolution(psf));
        return plan.withObjective(method == Method.SIAMESE_INVERSION
            ? new InvarianceError(Distance.ABSOLUTE, InvarianceError.DEFAULT_WEIGHT, 0) : new InversionError(Distance.ABSOLUTE));
    }

    private static TrainingListener notes() {
        return new TrainingListener() {
            @Override
            public void step(TrainingStep step) {
                if (step.step() % 400 == 0) {
                    System.out.printf(Locale.ROOT, "# step %d, best validation loss %.4f, %.0f s%n", step.step(), step.bestValidationLoss(),
                        step.seconds());
                }
            }

            @Override
            public void note(String note, boolean isWarning) {
                System.out.println("# " + note);
            }
        };
    }

    /** Cut off to the range of the truth, 0..1, without the rim: as it is, and after the affine map that fits best. */
    private static String score(Image image, Image reference) {
        float largest = 0;
        for (float value : Floats.of(reference)) {
            largest = Math.max(largest, value);
        }
        Comparison comparison = Comparison.of(inner(image, 1), inner(reference, largest));
        Comparison fitted = comparison.fitted();
        return String.format(Locale.ROOT, "PSNR %.2f dB, fitted %.2f dB, SSIM %.3f, fitted %.3f, SMI %.3f", Psnr.STANDARD.of(comparison),
            Psnr.STANDARD.of(fitted), Ssim.STANDARD.of(comparison), Ssim.STANDARD.of(fitted),
            SpectralMutualInformation.values()[0].of(comparison));
    }

    private static Image inner(Image image, float unit) {
        int width = (int)image.size(AxisType.X);
        int height = (int)image.size(AxisType.Y);
        float[] values = Floats.of(image);
        float[] inner = new float[(width - 2 * RIM) * (height - 2 * RIM)];
        for (int i = 0; i < inner.length; i++) {
            int x = i % (width - 2 * RIM) + RIM;
            int y = i / (width - 2 * RIM) + RIM;
            inner[i] = Math.min(1, Math.max(0, values[y * width + x] / unit));
        }
        return new Image(ArrayImgs.floats(inner, width - 2 * RIM, height - 2 * RIM), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)),
            image.name(), "");
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
