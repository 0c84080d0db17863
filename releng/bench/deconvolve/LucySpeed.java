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
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.deconvolve.Background;
import org.selfscope.image.deconvolve.Deconvolver;
import org.selfscope.image.deconvolve.RichardsonLucy;
import org.selfscope.image.deconvolve.Stop;
import org.selfscope.image.psf.GaussianPsf;
import org.selfscope.image.psf.Psf;

import net.imglib2.img.array.ArrayImgs;

/** Seconds of Richardson-Lucy beside those of scikit-image, which take turns; see ../README.md. */
public final class LucySpeed {

    private static final int ITERATIONS = 10;

    private static final int SIDE = 17;

    private LucySpeed() {
    }

    /** @param args interpreter of Python, script, number of rounds, sizes of images such as 1024x1024 or 256x256x64 */
    public static void main(String[] args) throws IOException {
        System.out.println("| image | ours, s (CPU) | scikit-image, s (CPU) | ratio of times | of the least ones | of CPU times | of the least ones | peak, ours / theirs, MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String size : Arrays.asList(args).subList(3, args.length)) {
            compare(args[0], args[1], Integer.parseInt(args[2]), Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray());
        }
    }

    private static void compare(String interpreter, String script, int rounds, int... size) throws IOException {
        int n = size.length;
        float[] values = new float[Arrays.stream(size).reduce(1, Math::multiplyExact)];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 + 100 * random.nextFloat();
        }
        Image image = new Image(ArrayImgs.floats(values, Arrays.stream(size).asLongStream().toArray()),
            IntStream.range(0, n).mapToObj(d -> Axis.of(AxisType.values()[d])).toList(), "noise", "");
        double[] voxel = new double[n];
        Arrays.fill(voxel, 1);
        int[] sides = new int[n];
        Arrays.fill(sides, SIDE);
        Psf psf = new GaussianPsf(2, 3).sample(voxel, sides).psf();
        Deconvolver deconvolver = new Deconvolver(RichardsonLucy.plain(), new Background.Level(0), Double.POSITIVE_INFINITY,
            new Stop.After(ITERATIONS), 4L << 30);
        Path data = Files.createTempFile("image", ".raw");
        Path kernel = Files.createTempFile("psf", ".raw");
        write(data, values);
        write(kernel, psf.weights());
        Process python = new ProcessBuilder(interpreter, script, data.toString(), kernel.toString(), "" + SIDE, "" + ITERATIONS,
            IntStream.range(0, n).mapToObj(d -> "" + size[n - 1 - d]).collect(Collectors.joining("x")))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<double[]> ours = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        BufferedReader answers = python.inputReader();
        for (int round = -1; round < rounds; round++) {
            double cpu = cpu();
            long start = System.nanoTime();
            deconvolver.deconvolve(image, psf, Progress.NONE, Cancellation.NONE);
            double[] own = {(System.nanoTime() - start) * 1e-9, cpu() - cpu};
            python.outputWriter().write("run\n");
            python.outputWriter().flush();
            double[] other = Arrays.stream(answers.readLine().split(" ")).mapToDouble(Double::parseDouble).toArray();
            if (round >= 0) { // NB: the first round warms up
                ours.add(own);
                theirs.add(other);
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %.2f (%.2f) | %.2f (%.2f) | %.1f | %.1f | %.1f | %.1f | %d / %.0f |%n", Arrays.toString(size), median(ours, 0),
            median(ours, 1), median(theirs, 0), median(theirs, 1), median(theirs, 0) / median(ours, 0), least(theirs, 0) / least(ours, 0),
            median(theirs, 1) / median(ours, 1), least(theirs, 1) / least(ours, 1),
            peak(), theirs.get(0)[2]);
        python.destroy();
        Files.delete(data);
        Files.delete(kernel);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }

    private static double median(List<double[]> rounds, int index) {
        return rounds.stream().mapToDouble(r -> r[index]).sorted().toArray()[rounds.size() / 2];
    }

    private static double least(List<double[]> rounds, int index) {
        return rounds.stream().mapToDouble(r -> r[index]).min().orElseThrow();
    }

    /** Of this process, with its Java machine, in MB. */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElseThrow();
    }

    private static void write(Path file, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }
}
