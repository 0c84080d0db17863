package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.DeepCadNet;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.network.UNet;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

class FrameStreamTest {
    private static final Inference ONCE = new Inference(Inference.Mode.SINGLE_PASS, false);
    private static final int WIDTH = 12;
    private static final int HEIGHT = 9;
    private static final Axis TIME = Axis.of(AxisType.TIME);

    @TempDir
    private Path folder;

    static Stream<TrainingPlan> plans() {
        TrainingPlan interpolation = Method.DEEPINTERPOLATION.plan().withNetwork(new DeepInterpolationNet(1, 3));
        return Stream.of(framed(interpolation, FrameWindow.beside(AxisType.TIME, 3)),
            framed(interpolation, new FrameWindow(AxisType.TIME, 4, 0, 1, false)),
            framed(interpolation, new FrameWindow(AxisType.TIME, 1, 4, 0, false)),
            framed(Method.SUPPORT.plan().withNetwork(new SupportNet(0, 2, 2, List.of(1, 1))), FrameWindow.around(AxisType.TIME, 2)),
            Method.DEEPCAD.plan().withNetwork(new DeepCadNet(1, 2)), Method.SN2N.plan().withNetwork(new UNet(1, 3)));
    }

    private static TrainingPlan framed(TrainingPlan plan, FrameWindow window) {
        return plan.withFraming(Framing.PLANES.withWindow(window));
    }

    private Predictor open(TrainingPlan plan) {
        Examples.randomModel(folder, plan.framing(), plan.network(), plan.sampler(), 3);
        return Predictor.open(folder, Device.CPU, 1);
    }

    /** Also when the movie is shorter than what the network would see, or ends within a block. */
    @ParameterizedTest
    @MethodSource("plans")
    void framesComeOutAsOfTheWholeMovieInTimeAndInBoundedMemory(TrainingPlan plan) {
        try (Predictor predictor = open(plan)) {
            for (int frames : new int[]{4, 41}) {
                Image movie = Examples.noisyMovie(WIDTH, HEIGHT, frames, 20, 5);
                float[] whole = whole(predictor, movie);
                float[] streamed = streamed(predictor, movie);
                assertArrayEquals(whole, streamed, 1e-3f);
                assertTrue(Arrays.equals(whole, whole(predictor, movie)), "the network itself gives other bits in every run");
            }
        }
    }

    private static float[] whole(Predictor predictor, Image movie) {
        ArrayImg<FloatType, ?> target = ArrayImgs.floats(movie.dimensions());
        predictor.predict(movie, target, ONCE, Progress.NONE, Cancellation.NONE);
        return Floats.of(target);
    }

    private static float[] streamed(Predictor predictor, Image movie) {
        float[] values = Floats.of(movie);
        float[] restored = new float[values.length];
        int pixels = WIDTH * HEIGHT;
        List<Long> out = new ArrayList<>();
        FrameStream stream = new FrameStream(predictor, ONCE, TIME, 3, (index, frame) -> {
            assertEquals(out.size(), index);
            out.add(index);
            System.arraycopy(Floats.of(frame), 0, restored, (int)index * pixels, pixels);
        });
        FrameWindow window = predictor.description().framing().window();
        for (int t = 0; t < values.length / pixels; t++) {
            stream.accept(frame(Arrays.copyOfRange(values, t * pixels, (t + 1) * pixels)), Cancellation.NONE);
            int waiting = t + 1 - out.size();
            assertTrue(waiting <= stream.latency() || t < 2 * window.memory(), () -> waiting + " frames wait");
            assertTrue(stream.kept() <= stream.memory(), () -> stream.kept() + " frames are kept");
        }
        stream.end(Cancellation.NONE);
        assertEquals(values.length / pixels, out.size());
        return restored;
    }

    private static Image frame(float... values) {
        return new Image(ArrayImgs.floats(values, WIDTH, HEIGHT), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "movie", "");
    }

    @Test
    void latencyIsHalfTheWindowOrTheReachWithABlock() {
        try (Predictor predictor = open(framed(Method.DEEPINTERPOLATION.plan().withNetwork(new DeepInterpolationNet(1, 3)),
            FrameWindow.beside(AxisType.TIME, 8)))) {
            assertEquals(8, new FrameStream(predictor, ONCE, TIME, 5, (index, frame) -> { }).latency());
        }
        try (Predictor predictor = open(Method.DEEPCAD.plan().withNetwork(new DeepCadNet(1, 2)))) {
            int reach = predictor.description().support().halo()[2];
            assertEquals(reach + 4, new FrameStream(predictor, ONCE, TIME, 5, (index, frame) -> { }).latency());
        }
    }

    @Test
    void whatIsNoFrameIsRefusedWithWhatToDo() {
        try (Predictor predictor = open(Method.SN2N.plan().withNetwork(new UNet(1, 3)))) {
            FrameStream stream = new FrameStream(predictor, ONCE, TIME, 1, (index, frame) -> { });
            assertThrows(RestorationException.class, () -> stream.accept(Examples.noisyMovie(WIDTH, HEIGHT, 3, 20, 5), Cancellation.NONE));
            stream.accept(frame(new float[WIDTH * HEIGHT]), Cancellation.NONE);
            Image other = new Image(ArrayImgs.floats(WIDTH, 4), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "movie", "");
            RestorationException refusal = assertThrows(RestorationException.class, () -> stream.accept(other, Cancellation.NONE));
            assertTrue(refusal.getMessage().contains("Frame 1"), refusal.getMessage());
        }
    }
}
