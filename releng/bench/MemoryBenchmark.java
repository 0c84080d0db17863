import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.learn.estimate.Estimate;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.train.Trainer;

import net.imglib2.img.array.ArrayImgs;

/** The peak memory of a process that trains a U-Net, beside the estimate; arguments: depth, width, batch, patch. Linux; one run a process. */
public final class MemoryBenchmark {

    private static final int SIZE = 1024;

    private MemoryBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        int patch = Integer.parseInt(args[3]);
        TrainingPlan plan = Method.NOISE2SELF.plan().withBudget(new Budget(12, 0, 0));
        plan = plan.withNetwork(new UNet(Integer.parseInt(args[0]), Integer.parseInt(args[1])))
            .withRecipe(plan.recipe().withBatch(Integer.parseInt(args[2])).withPatch(patch, patch).withValidation(0.05, 5));
        Path model = Files.createTempDirectory("memory").resolve("model");
        new Trainer(Device.CPU).train(plan, List.of(noise()), model, step -> { }, Cancellation.NONE);
        System.out.printf("peak %d MB, estimated %d MB%n", peak(), Estimate.of(plan).trainingMemory(plan) >> 20);
    }

    private static Image noise() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(100 + 20 * random.nextGaussian());
        }
        return new Image(ArrayImgs.floats(values, SIZE, SIZE), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "noise", "");
    }

    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElseThrow();
    }
}
