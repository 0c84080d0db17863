import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.block.Block;
import org.selfscope.image.calibrate.Calibration;
import org.selfscope.image.calibrate.Calibrator;
import org.selfscope.image.calibrate.JInvariant;
import org.selfscope.image.calibrate.Sample;
import org.selfscope.image.calibrate.Search;
import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.NoiseLevel;
import org.selfscope.image.denoise.TotalVariation;
import org.selfscope.image.denoise.Wavelet;
import org.selfscope.image.denoise.WaveletFamily;
import org.selfscope.image.file.ImageFiles;

/** Speed and values of denoisers, and of their calibration on the same grid, beside those of scikit-image; see ../README.md. */
public final class SpeedBenchmark {

    private static final int POINTS = 10;

    private final Block image;

    private final Process python;

    private final BufferedReader answers;

    private final Path raw;

    private SpeedBenchmark(Block image, String interpreter, String script) throws IOException {
        this.image = image;
        this.raw = Files.createTempFile("image", ".raw");
        ByteBuffer bytes = ByteBuffer.allocate(4 * image.values().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(image.values());
        Files.write(raw, bytes.array());
        ProcessBuilder builder = new ProcessBuilder(interpreter, script, raw.toString(), "" + image.size()[0], "" + image.size()[1]);
        this.python = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.answers = python.inputReader();
    }

    public static void main(String[] arguments) throws IOException {
        Block image = Block.of(ImageFiles.read(Path.of(arguments[3]), Cancellation.NONE).pixels());
        SpeedBenchmark benchmark = new SpeedBenchmark(image, arguments[0], arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        double noise = NoiseLevel.of(image);
        System.out.println("| calibration on " + POINTS + " values | ours, s (CPU) | scikit-image, s (CPU) | ratio of times | of CPU times |");
        System.out.println("|---|---|---|---|---|");
        benchmark.calibrate("nlm", DenoiserKind.NON_LOCAL_MEANS, rounds);
        benchmark.calibrate("tv", DenoiserKind.TOTAL_VARIATION, rounds);
        benchmark.calibrate("spun", DenoiserKind.WAVELET, rounds);
        System.out.println("\n| one run | ours, s (CPU) | scikit-image, s (CPU) | ratio of times | of CPU times | RMS difference / noise |");
        System.out.println("|---|---|---|---|---|---|");
        benchmark.run("nlm", DenoiserKind.NON_LOCAL_MEANS.of(2, noise), noise, rounds);
        benchmark.run("tv", new TotalVariation(noise), noise, rounds);
        benchmark.run("wavelet", wavelet(3 * noise, false), 3 * noise, rounds);
        benchmark.run("spun", wavelet(3 * noise, true), 3 * noise, rounds);
        benchmark.accuracy();
        benchmark.python.destroy();
        Files.delete(benchmark.raw);
    }

    private static Wavelet wavelet(double threshold, boolean allShifts) {
        return new Wavelet(WaveletFamily.SYM4, Wavelet.Rule.HARD, Wavelet.Threshold.FIXED, threshold, allShifts);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }

    private double[] ask(String task) throws IOException {
        python.outputWriter().write(task + "\n");
        python.outputWriter().flush();
        return Arrays.stream(answers.readLine().trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void calibrate(String name, DenoiserKind kind, int rounds) throws IOException {
        Calibrator calibrator = new Calibrator(List.of(kind), new Search(POINTS, 0), false, JInvariant.PERIOD, Optional.empty());
        List<double[]> ours = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        int trials = 0;
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            double cpu = cpu();
            Calibration calibration = calibrator.calibrate(List.of(Sample.of(image)), Progress.NONE, Cancellation.NONE);
            double[] own = {(System.nanoTime() - start) * 1e-9, cpu() - cpu};
            trials = calibration.trials().size();
            double[] other = ask("calibrate " + name + " " + calibration.trials().stream().map(t -> "" + t.values().get(0))
                .collect(Collectors.joining(" ")));
            if (round < 0) {
                System.err.println(name + " losses ours:   " + calibration.trials().stream().map(t -> "" + (float)t.loss()).toList());
                System.err.println(name + " losses theirs: " + Arrays.toString(Arrays.copyOfRange(other, 2, other.length)));
            } else {
                ours.add(own);
                theirs.add(other);
            }
        }
        print(kind.label() + ", " + trials + " trials", ours, theirs, "");
    }

    private void run(String name, Denoiser denoiser, double value, int rounds) throws IOException {
        List<double[]> ours = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        double difference = 0;
        for (int round = -3; round < rounds; round++) {
            long start = System.nanoTime();
            double cpu = cpu();
            float[] denoised = denoiser.denoise(image, Cancellation.NONE);
            double[] own = {(System.nanoTime() - start) * 1e-9, cpu() - cpu};
            double[] other = ask("run " + name + " " + value);
            difference = rms(denoised, denoised());
            if (round >= 0) {
                ours.add(own);
                theirs.add(other);
            }
        }
        print(name, ours, theirs, String.format(Locale.ROOT, " %.4f |", difference / NoiseLevel.of(image)));
    }

    private float[] denoised() throws IOException {
        float[] values = new float[image.values().length];
        ByteBuffer.wrap(Files.readAllBytes(Path.of(raw + ".denoised"))).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /** How far both stop from the exact minimiser of total variation. */
    private void accuracy() throws IOException {
        System.out.println("\n| TV weight / noise | ours: distance from the minimiser / noise | scikit-image |\n|---|---|---|");
        double noise = NoiseLevel.of(image);
        for (double w : new double[]{0.2, 0.5, 1, 2, 5}) {
            double weight = w * noise;
            float[] exact = new TotalVariation(weight, Double.POSITIVE_INFINITY, 2e-3, 9000).denoise(image, Cancellation.NONE);
            float[] ours = new TotalVariation(weight).denoise(image, Cancellation.NONE);
            ask("run tv " + weight);
            System.out.printf(Locale.ROOT, "| %.1f | %.4f | %.4f |%n", w, rms(ours, exact) / noise, rms(denoised(), exact) / noise);
        }
    }

    private static double rms(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static void print(String name, List<double[]> ours, List<double[]> theirs, String more) {
        System.out.printf(Locale.ROOT, "| %s | %.3f (%.3f) | %.3f (%.3f) | %.1f | %.1f |%s%n", name, median(ours, 0), median(ours, 1),
            median(theirs, 0), median(theirs, 1), median(theirs, 0) / median(ours, 0), median(theirs, 1) / median(ours, 1), more);
    }

    private static double median(List<double[]> times, int which) {
        return times.stream().mapToDouble(t -> t[which]).sorted().skip(times.size() / 2).findFirst().getAsDouble();
    }
}
