import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.deconvolve.Background;
import org.selfscope.image.deconvolve.Deconvolution;
import org.selfscope.image.deconvolve.Deconvolver;
import org.selfscope.image.deconvolve.RichardsonLucy;
import org.selfscope.image.deconvolve.Stop;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.metric.Extent;
import org.selfscope.image.metric.Psnr;
import org.selfscope.image.metric.SpectralMutualInformation;
import org.selfscope.image.metric.Ssim;
import org.selfscope.image.metric.SsimWindow;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.Panel;
import org.selfscope.image.picture.PngWriter;
import org.selfscope.image.picture.SideBySide;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tiff.TiffReader;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.InversionPlans;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;
import org.selfscope.learn.train.TrainingStep;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.util.Cast;

/** Restores degraded images of known truth by all methods of deconvolution and scores them alike; see ../README.md. */
public final class DeconvolutionTable {

    /** Left out at every side, since the images were simulated with darkness beyond their border. */
    private static final int RIM = 16;

    private static final Psnr PSNR = new Psnr(DataRange.fixed(1));

    private static final Ssim SSIM = new Ssim(SsimWindow.Uniform.STANDARD, Ssim.Border.INSIDE, Extent.PLANES, DataRange.fixed(1));

    /** One restored image: PSNR with and without rim, and after the affine map that fits best; SSIM, SMI, CPU and wall-clock seconds. */
    private record Score(String image, String method, String seed, double[] numbers) {

        static Score parse(String line) {
            String[] parts = line.split("\t");
            return new Score(parts[0], parts[1], parts[2], Arrays.stream(parts).skip(3).mapToDouble(Double::parseDouble).toArray());
        }

        String line() {
            StringBuilder line = new StringBuilder(image + "\t" + method + "\t" + seed);
            for (double number : numbers) {
                line.append(String.format(Locale.ROOT, "\t%.4f", number));
            }
            return line.toString();
        }
    }

    private final Path folder;

    private final String name;

    private final Path results;

    private final Image noisy;

    private final Image truth;

    /** With its rim. */
    private final Image whole;

    private final Psf psf;

    private DeconvolutionTable(Path results, Path folder, String name) {
        this.results = results;
        this.folder = folder;
        this.name = name;
        this.noisy = read(name + "_blurred_noisy_synthetic.tif");
        Image reference = read(name + "_gt.tif");
        float largest = 0;
        for (float value : Floats.of(reference)) {
            largest = Math.max(largest, value);
        }
        this.truth = inner(reference, largest, RIM);
        this.whole = inner(reference, largest, 0);
        this.psf = Psf.of(read("psf_2d.tif"));
    }

    /**
     * Arguments: {@code print RESULTS}, {@code RESULTS FOLDER NAME lucy SEED}, or {@code RESULTS FOLDER NAME
     * METHOD[,grid|,scattered][,squared|,median] SEED STEPS [PICTURE.png]}; 0 steps for as many as planned.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("print")) {
            print(Path.of(arguments[1]));
            return;
        }
        DeconvolutionTable table = new DeconvolutionTable(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        long seed = Long.parseLong(arguments[4]);
        if (arguments[3].equals("lucy")) {
            table.lucy(seed);
        } else {
            table.learn(arguments[3], seed, Integer.parseInt(arguments[5]), arguments.length > 6 ? Path.of(arguments[6]) : null);
        }
    }

    private Image read(String file) {
        return TiffReader.read(folder.resolve(file), Cancellation.NONE);
    }

    /** What does not depend on the seed with the first seed alone. */
    private void lucy(long seed) throws IOException {
        if (seed == 1) {
            add("input", "-", noisy, 0, 0);
            for (int iterations : new int[]{2, 5, 10, 20, 50}) {
                lucy("RL " + iterations, "-", RichardsonLucy.plain(), new Stop.After(iterations));
            }
        }
        lucy("RL, stops by itself", "" + seed, RichardsonLucy.plain(), new Stop.WherePredictedBest(200, seed));
        lucy("RL accelerated, stops by itself", "" + seed, new RichardsonLucy(0, 0, true), new Stop.WherePredictedBest(200, seed));
    }

    private void lucy(String method, String seed, RichardsonLucy settings, Stop stop) throws IOException {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        Deconvolution found = new Deconvolver(settings, new Background.Level(0), Double.POSITIVE_INFINITY, stop, Deconvolver.DEFAULT_MEMORY)
            .deconvolve(noisy, psf, Progress.NONE, Cancellation.NONE);
        add(method, seed, found.image(), cpuSeconds() - cpu, (System.nanoTime() - start) * 1e-9);
    }

    private void learn(String options, long seed, int steps, Path picture) throws Exception {
        TrainingPlan plan = plan(List.of(options.split(",")), seed, steps);
        Path model = Files.createTempDirectory("inversion").resolve("model");
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        new Trainer(Device.CPU).train(plan, List.of(noisy), model, notes(), Cancellation.NONE);
        Image restored = Floats.toImage(new float[Math.toIntExact(noisy.size())], noisy);
        try (Predictor predictor = Predictor.open(model, Device.CPU, plan.threads())) {
            predictor.predict(noisy, Cast.unchecked(restored.pixels()), plan.inference(), Progress.NONE, Cancellation.NONE);
        }
        add(options + " " + plan.budget().maxSteps(), "" + seed, restored, cpuSeconds() - cpu, (System.nanoTime() - start) * 1e-9);
        if (picture != null) {
            PngWriter.write(SideBySide.render(List.of(new Panel(inner(noisy, 1, RIM), "Data"), new Panel(inner(restored, 1, RIM), "Restored"),
                new Panel(truth, "Truth")), ContrastRule.SHARED, true), picture);
        }
    }

    /** As the node plans it, in one thread. */
    private TrainingPlan plan(List<String> options, long seed, int steps) {
        TrainingPlan plan = InversionPlans.of(Method.valueOf(options.get(0)), Framing.PLANES, new PsfConvolution(psf)).withSeed(seed)
            .withThreads(1);
        if (steps > 0) {
            plan = plan.withBudget(new Budget(steps, 0, 0));
        }
        if (options.contains("grid") || options.contains("scattered")) {
            BlindSpotGrid grid = new BlindSpotGrid(((BlindSpotGrid)plan.sampler()).period());
            plan = plan.withSampler(options.contains("grid") ? grid : grid.scatter());
        }
        if (options.contains("squared") || options.contains("median")) {
            Distance distance = options.contains("squared") ? Distance.SQUARED : Distance.ABSOLUTE;
            plan = plan.withObjective(plan.objective().withDistance(distance));
        }
        return plan;
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

    private void add(String method, String seed, Image image, double cpu, double wall) throws IOException {
        Comparison comparison = Comparison.of(inner(image, 1, RIM), truth);
        double withRim = PSNR.of(Comparison.of(inner(image, 1, 0), whole));
        Score score = new Score(name, method, seed, new double[]{withRim, PSNR.of(comparison), PSNR.of(comparison.fitted()), SSIM.of(comparison),
            SpectralMutualInformation.AS_PUBLISHED.of(comparison), cpu, wall});
        System.out.println(score.line());
        Files.writeString(results, score.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Cut off to the range of the truth, 0..1. @param rim is left out at every side */
    private static Image inner(Image image, float unit, int rim) {
        int width = (int)image.size(AxisType.X);
        int height = (int)image.size(AxisType.Y);
        float[] values = Floats.of(image);
        float[] inner = new float[(width - 2 * rim) * (height - 2 * rim)];
        for (int i = 0; i < inner.length; i++) {
            int x = i % (width - 2 * rim) + rim;
            int y = i / (width - 2 * rim) + rim;
            inner[i] = Math.min(1, Math.max(0, values[y * width + x] / unit));
        }
        return new Image(ArrayImgs.floats(inner, width - 2 * rim, height - 2 * rim), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)),
            image.name(), "");
    }

    /** Medians, with the range where there are several seeds. */
    private static void print(Path results) throws IOException {
        Map<String, List<Score>> rows = new LinkedHashMap<>();
        Files.readAllLines(results).stream().map(Score::parse)
            .forEach(score -> rows.computeIfAbsent(score.image + " | " + score.method, key -> new ArrayList<>()).add(score));
        System.out.println("| image | method | seeds | PSNR with rim, dB | PSNR, dB | after affine fit, dB | SSIM | SMI | CPU, s | wall, s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        rows.keySet().stream().map(key -> key.split(" ")[0]).distinct().forEach(image -> rows.forEach((key, scores) -> {
            if (scores.get(0).image.equals(image)) {
                System.out.println("| " + key + " | " + scores.size() + " | " + cell(scores, 0, 2) + " | " + cell(scores, 1, 2) + " | "
                    + cell(scores, 2, 2) + " | " + cell(scores, 3, 3) + " | " + cell(scores, 4, 3) + " | " + cell(scores, 5, 0) + " | "
                    + cell(scores, 6, 0) + " |");
            }
        }));
    }

    private static String cell(List<Score> scores, int index, int digits) {
        double[] sorted = scores.stream().mapToDouble(score -> score.numbers[index]).sorted().toArray();
        String format = "%." + digits + "f";
        String median = String.format(Locale.ROOT, format, (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
        return sorted.length == 1 || digits == 0 ? median
            : median + " (" + String.format(Locale.ROOT, format + "-" + format, sorted[0], sorted[sorted.length - 1]) + ")";
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
