import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.learn.estimate.Estimate;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Inference.Mode;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.util.Cast;

/**
 * The memory of a process that trains or predicts; Linux, one run a process. Arguments: {@code train} depth width batch patch, for the peak
 * beside the estimate; {@code steps} count, for the memory now and then in a training by the default network on small patches;
 * {@code predict} side [mode [pixels]], for the peak and the speed while an image of that side goes through the default network in tiles
 * of at most so many pixels.
 */
public final class MemoryBenchmark {

    private static final int SIZE = 1024;

    private MemoryBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        Path model = Files.createTempDirectory("memory").resolve("model");
        switch (args[0]) {
            case "train" -> train(model, args);
            case "steps" -> steps(model, Integer.parseInt(args[1]));
            case "predict" -> predict(model, Integer.parseInt(args[1]), args.length > 2 ? Mode.valueOf(args[2]) : Mode.SINGLE_PASS,
                args.length > 3 ? Long.parseLong(args[3]) : Predictor.TILE_PIXELS);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void train(Path model, String... args) throws IOException {
        int patch = Integer.parseInt(args[4]);
        TrainingPlan plan = Method.NOISE2SELF.plan().withBudget(new Budget(12, 0, 0));
        plan = plan.withNetwork(new UNet(Integer.parseInt(args[1]), Integer.parseInt(args[2])))
            .withRecipe(plan.recipe().withBatch(Integer.parseInt(args[3])).withPatch(patch, patch).withValidation(0.05, 5));
        train(plan, model, step -> { });
        System.out.printf("peak %d MB, estimated %d MB%n", memory("VmHWM"), Estimate.of(plan).trainingMemory(plan) >> 20);
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }

    private static void steps(Path model, int count) {
        TrainingPlan plan = Method.NOISE2SELF.plan().withBudget(new Budget(count, 0, 0));
        train(plan.withRecipe(plan.recipe().withPatch(24, 24)), model, step -> {
            if (step.step() % (count / 10) == 0) {
                System.out.printf("step %d: %d MB%n", step.step(), memory("VmRSS"));
            }
        });
    }

    private static void predict(Path model, int side, Mode mode, long tilePixels) {
        train(Method.NOISE2SELF.plan().withBudget(new Budget(1, 0, 0)), model, step -> { });
        Image image = noise(side);
        Image restored = Floats.toImage(new float[side * side], image);
        System.out.printf("before: %d MB, of which images %d MB%n", memory("VmRSS"), 2L * Float.BYTES * side * side >> 20);
        try (Predictor predictor = Predictor.open(model, Device.CPU, 0, tilePixels)) {
            for (int run = 0; run < 2; run++) {
                double start = System.nanoTime() * 1e-9;
                double cpu = cpuSeconds();
                predictor.predict(image, Cast.unchecked(restored.pixels()), new Inference(mode, false), Progress.NONE, Cancellation.NONE);
                System.out.printf("peak %d MB, %.2f Mpixel/s, %.2f Mpixel a CPU second%n", memory("VmHWM"),
                    side * side * 1e-6 / (System.nanoTime() * 1e-9 - start), side * side * 1e-6 / (cpuSeconds() - cpu));
            }
        }
    }

    private static void train(TrainingPlan plan, Path model, TrainingListener listener) {
        new Trainer(Device.CPU).train(plan, List.of(noise(SIZE)), model, listener, Cancellation.NONE);
    }

    private static Image noise(int side) {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(100 + 20 * random.nextGaussian());
        }
        return new Image(ArrayImgs.floats(values, side, side), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "noise", "");
    }

    /** @param name VmHWM for the peak, VmRSS for now */
    private static long memory(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
