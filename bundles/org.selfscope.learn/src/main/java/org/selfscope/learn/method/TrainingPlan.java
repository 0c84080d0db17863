package org.selfscope.learn.method;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.normalize.Normalizer;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.Settings;

/**
 * Everything that determines a training, except for the images.
 *
 * @param axes the axes that the network sees as space, in its order; all other axes are treated as independent planes
 * @param seed of all random draws
 * @param threads of the computation; 0 for as many as the machine has
 */
public record TrainingPlan(Method method, List<AxisType> axes, Sampler sampler, Network network, Normalizer normalizer, Recipe recipe,
    Budget budget, Inference inference, long seed, int threads) {

    public static final long DEFAULT_SEED = 1;

    /** Value of {@link #threads()} for as many as the machine has. */
    public static final int ALL_THREADS = 0;

    public TrainingPlan {
        axes = List.copyOf(axes);
        Settings.require(threads >= 0, "The number of threads is " + threads + ".", "Choose 0 for all, or a positive number.");
    }

    public TrainingPlan withSampler(Sampler other) {
        return new TrainingPlan(method, axes, other, network, normalizer, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withNetwork(Network other) {
        return new TrainingPlan(method, axes, sampler, other, normalizer, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withNormalizer(Normalizer other) {
        return new TrainingPlan(method, axes, sampler, network, other, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withRecipe(Recipe other) {
        return new TrainingPlan(method, axes, sampler, network, normalizer, other, budget, inference, seed, threads);
    }

    public TrainingPlan withBudget(Budget other) {
        return new TrainingPlan(method, axes, sampler, network, normalizer, recipe, other, inference, seed, threads);
    }

    public TrainingPlan withInference(Inference other) {
        return new TrainingPlan(method, axes, sampler, network, normalizer, recipe, budget, other, seed, threads);
    }

    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(method, axes, sampler, network, normalizer, recipe, budget, inference, other, threads);
    }

    public TrainingPlan withThreads(int other) {
        return new TrainingPlan(method, axes, sampler, network, normalizer, recipe, budget, inference, seed, other);
    }
}
