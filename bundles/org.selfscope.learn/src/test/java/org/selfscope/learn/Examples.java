package org.selfscope.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.symmetry.SymmetryGroup;

import net.imglib2.img.array.ArrayImgs;

/** Small images, plans and models for tests. */
public final class Examples {

    private Examples() {
    }

    /** Smooth waves between 50 and 150 with Gaussian noise. */
    public static Image noisyWaves(int width, int height, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            double wave = Math.sin(i % width / 5.0) * Math.cos(i / width / 7.0);
            values[i] = (float)(100 + 50 * wave + noise * random.nextGaussian());
        }
        return plane(values, width, "waves");
    }

    /** Waves that move slowly, with Gaussian noise. Axes X, Y, Time. */
    public static Image noisyMovie(int width, int height, int frames, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[width * height * frames];
        for (int i = 0; i < values.length; i++) {
            double wave = Math.sin((i % width + 0.3 * (i / width / height)) / 5.0) * Math.cos(i / width % height / 7.0);
            values[i] = (float)(100 + 50 * wave + noise * random.nextGaussian());
        }
        return new Image(ArrayImgs.floats(values, width, height, frames),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME)), "movie", "");
    }

    public static Image plane(float[] values, int width, String name) {
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y));
        return new Image(ArrayImgs.floats(values, width, values.length / width), axes, name, "");
    }

    /** Few steps of a tiny network in one thread. */
    public static TrainingPlan quickPlan(int steps) {
        TrainingPlan plan = Method.NOISE2SELF.plan();
        return plan.withNetwork(new UNet(1, 4)).withBudget(new Budget(steps, 0, 0)).withThreads(1)
            .withRecipe(plan.recipe().withPatch(24, 24).withBatch(2).withLearningRate(0.01).withValidation(0.05, 5));
    }

    /** Stores a model with random weights, offset 100 and scale 30. */
    public static ModelDescription randomModel(Path folder, UNet network, int period, long seed) {
        return randomModel(folder, network, new BlindSpotGrid(period), seed);
    }

    /** As above, with any sampler. */
    public static ModelDescription randomModel(Path folder, UNet network, Sampler sampler, long seed) {
        return randomModel(folder, Framing.PLANES, network, sampler, seed);
    }

    /** As above, with any network and framing of one channel. */
    public static ModelDescription randomModel(Path folder, Framing framing, Network network, Sampler sampler, long seed) {
        int n = framing.dimensions();
        Architecture architecture = Architecture.of(network, new Signature(n, framing.inputs(1) + sampler.extraChannels(), 1));
        Weights weights = Weights.heNormal(architecture.weights(), new SplittableRandom(seed));
        ModelDescription description = new ModelDescription(ModelDescription.FORMAT_VERSION, Method.NOISE2SELF.code(), framing, 1,
            architecture.support(), network, sampler, ForwardModel.IDENTITY, List.of(new Normalization(100, 30)),
            SymmetryGroup.full(n), new TrainingSummary(0, 0, 1, 900, 0, "CPU", 1, seed), Inference.DEFAULT, Map.of());
        ModelFolder.write(folder, description, FrozenGraph.of(architecture, weights), weights);
        return description;
    }
}
