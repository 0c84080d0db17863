package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.DeepCadNet;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.predict.Predictor;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** The methods that see frames learn from a movie, with the machine that all share. */
class MovieMethodsTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 32;
    private static final int FRAMES = 20;
    private static final Image MOVIE = Examples.noisyMovie(WIDTH, HEIGHT, FRAMES, 20, 3);
    private static final Inference SINGLE = new Inference(Inference.Mode.SINGLE_PASS, false);
    @TempDir
    private Path parent;

    static Stream<TrainingPlan> plans() {
        Framing beside = Framing.PLANES.withWindow(FrameWindow.beside(AxisType.TIME, 3));
        Framing around = Framing.PLANES.withWindow(FrameWindow.around(AxisType.TIME, 2));
        TrainingPlan cad = Method.DEEPCAD.plan();
        return Stream.of(cad.withNetwork(new DeepCadNet(1, 6)).withRecipe(cad.recipe().withPatch(16, 16, 16)),
            Method.DEEPINTERPOLATION.plan(beside).withNetwork(new DeepInterpolationNet(1, 8)),
            Method.SUPPORT.plan(around).withNetwork(new SupportNet(0, 4, 3, List.of(1, 1))))
            .map(plan -> plan.framing().dimensions() == 3 ? plan : plan.withRecipe(plan.recipe().withPatch(24, 24)))
            .map(plan -> plan.withThreads(1)
                .withRecipe(plan.recipe().withLearningRate(0.004).withValidation(0.05, 20)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void removesNoiseAndTilesAreTheWhole(TrainingPlan plan) {
        train(plan.withBudget(new Budget(120, 0, 0)), "model");
        float[] whole = predict("model", 1 << 20);
        double after = error(whole);
        assertTrue(after < 0.6 * 400, plan.method() + ": " + after + " of 400");
        assertArrayEquals(whole, predict("model", 24_000), 1e-2f);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void sameSeedGivesSameBits(TrainingPlan plan) throws IOException {
        train(plan.withBudget(new Budget(2, 0, 0)), "first");
        train(plan.withBudget(new Budget(2, 0, 0)), "second");
        assertArrayEquals(Files.readAllBytes(parent.resolve("first/weights.bin")), Files.readAllBytes(parent.resolve("second/weights.bin")));
    }

    private void train(TrainingPlan plan, String name) {
        new Trainer(Device.CPU).train(plan, List.of(MOVIE), parent.resolve(name), TrainingListener.NONE, Cancellation.NONE);
    }

    /** Some frames in the middle by themselves, the others before: any interval can be computed. */
    private float[] predict(String name, long tilePixels) {
        ArrayImg<FloatType, ?> result = ArrayImgs.floats(MOVIE.dimensions());
        try (Predictor predictor = Predictor.open(parent.resolve(name), Device.CPU, 1, tilePixels)) {
            for (long[] part : new long[][]{{0, 8}, {9, 11}, {12, FRAMES - 1}}) {
                predictor.predict(MOVIE, Views.interval(result, new long[]{0, 0, part[0]}, new long[]{WIDTH - 1, HEIGHT - 1, part[1]}), SINGLE,
                    Progress.NONE, Cancellation.NONE);
            }
        }
        assertEquals(WIDTH * HEIGHT * FRAMES, result.size());
        return Floats.of(result);
    }

    private static double error(float[] restored) {
        float[] clean = Floats.of(Examples.noisyMovie(WIDTH, HEIGHT, FRAMES, 0, 3));
        double sum = 0;
        for (int i = 0; i < clean.length; i++) {
            sum += (clean[i] - restored[i]) * (double)(clean[i] - restored[i]) / clean.length;
        }
        return sum;
    }
}
