package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
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
import org.selfscope.learn.method.BlindSet;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Inference.Mode;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.objective.TargetError;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.sampler.BlindSpotGrid;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The blindness of methods that see frames, in restored movies: single voxels are changed. Where the blind set of the method says so, also at
 * the ends of the movie and at the borders of frames and tiles, the bits of the result stay; every frame of the window is seen.
 */
class FrameBlindnessTest {
    private static final int WIDTH = 13;
    private static final int HEIGHT = 10;
    private static final int FRAMES = 5;
    private static final int VOXELS = 10;
    @TempDir
    private Path model;

    static Stream<TrainingPlan> plans() {
        TrainingPlan interpolation = Method.DEEPINTERPOLATION.plan().withNetwork(new DeepInterpolationNet(1, 3));
        TrainingPlan masked = Method.NOISE2SELF.plan().withNetwork(new UNet(1, 3)).withObjective(new TargetError(Distance.SQUARED));
        TrainingPlan support = Method.SUPPORT.plan().withNetwork(new SupportNet(0, 2, 2, List.of(1, 1)));
        return Stream.of(
            framed(support, FrameWindow.around(AxisType.TIME, 2)),
            framed(support, new FrameWindow(AxisType.TIME, 1, 2, 1, true)).withNetwork(new SupportNet(0, 2, 2, List.of(3, 3))),
            framed(support, FrameWindow.around(AxisType.TIME, 1)).withNetwork(new SupportNet(0, 2, 3, List.of(9, 1))),
            Method.SUPPORT.plan(Framing.PLANES).withNetwork(new SupportNet(0, 2, 3, List.of(5, 1))),
            framed(interpolation, FrameWindow.beside(AxisType.TIME, 2)),
            framed(interpolation, new FrameWindow(AxisType.TIME, 2, 1, 1, false)),
            framed(interpolation, new FrameWindow(AxisType.TIME, 3, 0, 0, false)),
            framed(masked, FrameWindow.around(AxisType.TIME, 1)),
            framed(masked, new FrameWindow(AxisType.TIME, 1, 1, 1, true)).withSampler(new BlindSpotGrid(3).withMaskChannel()));
    }

    private static TrainingPlan framed(TrainingPlan plan, FrameWindow window) {
        return plan.withFraming(Framing.PLANES.withWindow(window));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsHiddenLeavesNoTraceAndWhatIsShownDoes(TrainingPlan plan) {
        Examples.randomModel(model, plan.framing(), plan.network(), plan.sampler(), 3);
        Image movie = Examples.noisyMovie(WIDTH, HEIGHT, FRAMES, 20, 5);
        // NB: the network of SUPPORT sees so far that small tiles would take minutes.
        long pixels = plan.network().blindSpot().isEmpty() ? 700 : Predictor.TILE_PIXELS;
        try (Predictor predictor = Predictor.open(model, Device.CPU, 1, pixels)) {
            new Check(predictor, plan).run(movie);
        }
    }

    private record Check(Predictor predictor, TrainingPlan plan) {
        void run(Image movie) {
            float[] noisy = Floats.of(movie);
            float[] before = restored(noisy);
            SplittableRandom random = new SplittableRandom(11);
            TreeSet<Integer> seen = new TreeSet<>();
            int hidden = 0;
            for (int i = 0; i < VOXELS; i++) {
                int voxel = (i % FRAMES * HEIGHT + random.nextInt(HEIGHT)) * WIDTH + random.nextInt(WIDTH);
                float[] changed = noisy.clone();
                changed[voxel] += 1000;
                float[] after = restored(changed);
                for (int j = 0; j < after.length; j++) {
                    if (isHidden(voxel, j)) {
                        assertEquals(before[j], after[j], 0, "voxel " + voxel + " reaches " + j);
                        hidden++;
                    } else if (before[j] != after[j]) {
                        seen.add(frame(voxel) - frame(j));
                    }
                }
            }
            assertTrue(hidden >= VOXELS, hidden + " positions tested");
            FrameWindow window = plan.framing().window();
            for (int distance = window.gap() + 1; distance <= window.gap() + window.before(); distance++) {
                assertTrue(seen.contains(-distance), "frame " + -distance + " is not seen");
            }
            for (int distance = window.gap() + 1; distance <= window.gap() + window.after(); distance++) {
                assertTrue(seen.contains(distance), "frame " + distance + " is not seen");
            }
            assertEquals(window.centre(), seen.contains(0));
        }

        private boolean isHidden(int voxel, int output) {
            BlindSet blind = plan.blindSet();
            int distance = frame(voxel) - frame(output);
            List<Integer> offset = List.of(voxel % WIDTH - output % WIDTH, voxel / WIDTH % HEIGHT - output / WIDTH % HEIGHT);
            return blind.frames().contains(distance) || distance == 0 && blind.offsets().contains(offset);
        }

        private static int frame(int voxel) {
            return voxel / WIDTH / HEIGHT;
        }

        private float[] restored(float[] values) {
            Image movie = Examples.noisyMovie(WIDTH, HEIGHT, FRAMES, 0, 0).withPixels(ArrayImgs.floats(values, WIDTH, HEIGHT, FRAMES));
            ArrayImg<FloatType, ?> result = ArrayImgs.floats(WIDTH, HEIGHT, FRAMES);
            Mode mode = plan.framing().window().centre() && plan.sampler() instanceof BlindSpotGrid ? Mode.J_INVARIANT : Mode.SINGLE_PASS;
            predictor.predict(movie, result, new Inference(mode, false), Progress.NONE, Cancellation.NONE);
            return Floats.of(result);
        }
    }
}
