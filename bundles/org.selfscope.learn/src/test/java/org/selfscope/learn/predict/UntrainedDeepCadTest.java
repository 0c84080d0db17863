package org.selfscope.learn.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.DeepCadNet;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** What comes out before anything is learnt, since trainings may be short: a smoothed movie. */
class UntrainedDeepCadTest {
    private static final int SIZE = 10;

    @TempDir
    private Path folder;

    @Test
    void theFilterStartsAsTheMeanOf27Voxels() {
        TrainingPlan plan = Method.DEEPCAD.plan().withNetwork(new DeepCadNet(1, 4).filtered());
        Examples.randomModel(folder, plan.framing(), plan.network(), plan.sampler(), 3);
        Image movie = Examples.noisyMovie(SIZE, SIZE, SIZE, 20, 5);
        ArrayImg<FloatType, ?> restored = ArrayImgs.floats(SIZE, SIZE, SIZE);
        try (Predictor predictor = Predictor.open(folder, Device.CPU, 1)) {
            predictor.predict(movie, restored, new Inference(Inference.Mode.SINGLE_PASS, false), Progress.NONE, Cancellation.NONE);
        }
        float[] values = Floats.of(movie);
        double mean = 0;
        for (float value : values) {
            mean += value / values.length;
        }
        float[] result = Floats.of(restored);
        for (int i = 0; i < values.length; i++) {
            if (isInside(i % SIZE) && isInside(i / SIZE % SIZE) && isInside(i / SIZE / SIZE)) {
                assertEquals(meanAround(values, i), result[i], 0.1 * Math.abs(mean));
            }
        }
    }

    private static boolean isInside(int position) {
        return position > 0 && position < SIZE - 1;
    }

    private static double meanAround(float[] values, int centre) {
        double sum = 0;
        for (int n = 0; n < 27; n++) {
            sum += values[centre + n % 3 - 1 + (n / 3 % 3 - 1) * SIZE + (n / 9 - 1) * SIZE * SIZE];
        }
        return sum / 27;
    }
}
