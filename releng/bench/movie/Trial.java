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
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** A method trained on a movie, in one thread. */
record Trial(String argument, Path model, ModelDescription description, double trainingSeconds) {
    /** @param seconds by the clock; 0 for as many steps as planned */
    static Trial train(String argument, Image movie, double seconds) throws Exception {
        TrainingPlan plan = Plans.of(argument);
        plan = seconds > 0 ? plan.withBudget(new Budget(1_000_000, seconds, 0)) : plan;
        Path model = Files.createTempDirectory("bench").resolve("model");
        double started = cpuSeconds();
        ModelDescription trained = new Trainer(Device.CPU).train(plan, List.of(movie), model, losses(), Cancellation.NONE);
        return new Trial(argument, model, trained, cpuSeconds() - started);
    }

    /** The validation loss about four times a minute, on the second output. */
    private static TrainingListener losses() {
        double[] next = {15};
        return step -> {
            if (step.isValidated() && step.seconds() > next[0]) {
                System.err.printf(Locale.ROOT, "step %d, %.0f s, validation loss %.5f%n", step.step(), step.seconds(), step.validationLoss());
                next[0] = step.seconds() + 15;
            }
        };
    }

    /** In a single pass. */
    float[] restore(Image movie) {
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(movie.dimensions());
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1)) {
            predictor.predict(movie, result, new Inference(Inference.Mode.SINGLE_PASS, false), Progress.NONE, Cancellation.NONE);
        }
        return Floats.of(result);
    }

    int weights() {
        return org.selfscope.learn.network.Architecture.of(description.network(), description.signature()).parameters();
    }

    String fileName() {
        return argument.replaceAll("[^A-Za-z0-9.=]+", "_");
    }

    static Image image(float[] values, int width, int height, int frames) {
        return new Image(ArrayImgs.floats(values, width, height, frames), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y),
            Axis.of(AxisType.TIME)), "movie", "");
    }

    static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
