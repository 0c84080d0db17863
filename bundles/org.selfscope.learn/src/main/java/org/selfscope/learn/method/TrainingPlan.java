package org.selfscope.learn.method;

import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.forward.Identity;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.normalize.Normalizer;
import org.selfscope.learn.objective.InvarianceError;
import org.selfscope.learn.objective.InversionError;
import org.selfscope.learn.objective.Objective;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.sampler.FrameSampler;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.setting.Settings;

/**
 * Everything that determines a training, except for the images.
 *
 * @param forwardModel what the network learns to undo
 * @param seed of all random draws
 * @param threads of the computation; 0 for as many as the machine has
 */
public record TrainingPlan(Method method, Framing framing, Sampler sampler, Network network, Normalizer normalizer,
    ForwardModel forwardModel, Objective objective, Recipe recipe, Budget budget, Inference inference, long seed, int threads) {
    public static final long DEFAULT_SEED = 1;
    /** Value of {@link #threads()} for as many as the machine has. */
    public static final int ALL_THREADS = 0;

    /** @throws org.selfscope.image.RestorationException of kind SETTING if the parts do not fit together */
    public TrainingPlan {
        Settings.require(threads >= 0, "The number of threads is " + threads + ".", "Choose 0 for all, or a positive number.");
        Settings.require(recipe.patch().size() == framing.dimensions(), "The patch size is " + recipe.patch() + ", but the network sees "
            + framing.dimensions() + " axes of space.", "Give one number for each axis.");
        forwardModel = forwardModel == null ? ForwardModel.IDENTITY : forwardModel; // NB: plans of older versions have none
        sampler.check(framing);
        forwardModel.check(framing);
        Settings.require(forwardModel instanceof Identity || sampler instanceof BlindSpots,
            "A point spread function is undone by methods with blind spots, but the sampling makes pairs of smaller images.",
            "Choose a method with blind spots.");
        objective.check(sampler);
        Settings.require(framing.window().isNone() || !(objective instanceof InversionError || objective instanceof InvarianceError),
            "Inversion restores every frame by itself, but the network sees other frames too.", "Choose frames alone.");
        boolean spot = !network.blindSpot().isEmpty();
        Settings.require(!(sampler instanceof FrameSampler) || spot || !framing.window().centre(),
            "The network sees the pixels that it has to predict, and would learn to copy them.",
            "Leave the restored frame out of the frames that the network sees, or choose a network that is blind to the pixel itself.");
        Settings.require(!spot || framing.window().centre() && network.blindSpot().size() == framing.dimensions(),
            "The blind spot of the network lies in the frame that is restored, but the network does not see it as a plane.",
            "Let the network see the axes X and Y, and the frame itself.");
        Settings.require(inference.mode() == Inference.Mode.SINGLE_PASS || sampler instanceof BlindSpots,
            "Only methods with blind spots have a J-invariant result.", "Choose the single pass.");
    }

    /** What a prediction never depends on while the network learns, whatever its weights. */
    public BlindSet blindSet() {
        return BlindSet.of(sampler, framing, network);
    }

    public TrainingPlan withFraming(Framing other) {
        return new TrainingPlan(method, other, sampler, network, normalizer, forwardModel, objective, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withSampler(Sampler other) {
        return new TrainingPlan(method, framing, other, network, normalizer, forwardModel, objective, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withNetwork(Network other) {
        return new TrainingPlan(method, framing, sampler, other, normalizer, forwardModel, objective, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withNormalizer(Normalizer other) {
        return new TrainingPlan(method, framing, sampler, network, other, forwardModel, objective, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withForwardModel(ForwardModel other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, other, objective, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withObjective(Objective other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, forwardModel, other, recipe, budget, inference, seed, threads);
    }

    public TrainingPlan withRecipe(Recipe other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, forwardModel, objective, other, budget, inference, seed, threads);
    }

    public TrainingPlan withBudget(Budget other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, forwardModel, objective, recipe, other, inference, seed, threads);
    }

    public TrainingPlan withInference(Inference other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, forwardModel, objective, recipe, budget, other, seed, threads);
    }

    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, forwardModel, objective, recipe, budget, inference, other, threads);
    }

    public TrainingPlan withThreads(int other) {
        return new TrainingPlan(method, framing, sampler, network, normalizer, forwardModel, objective, recipe, budget, inference, seed, other);
    }
}
