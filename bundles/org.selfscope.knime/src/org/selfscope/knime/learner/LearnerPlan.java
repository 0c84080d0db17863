package org.selfscope.knime.learner;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.PairScheme;
import org.selfscope.image.scheme.ResampledPair;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.method.Recipe;
import org.selfscope.learn.network.DeepCadNet;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.PairSampler;
import org.selfscope.learn.sampler.ResampledPairs;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.sampler.SchemeSampler;

/** From the settings of the node to the plan of the library. */
final class LearnerPlan {

    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    private LearnerPlan() {
    }

    /**
     * @param scheme that is connected; it is the sampler, instead of the method's own
     * @throws RestorationException of kind SETTING if a setting is out of range, or the method cannot learn from the scheme
     */
    static TrainingPlan of(SelfSupervisedLearnerParameters parameters, Optional<SamplingScheme> scheme) {
        Method method = parameters.method.method;
        TrainingPlan plan = sized(parameters.networkScale.plan(method, framing(method, parameters)), parameters);
        Budget budget = plan.budget();
        return scheme.map(s -> connected(plan, parameters, s)).orElseGet(() -> plan.withSampler(sampler(plan, parameters)))
            .withBudget(new Budget(budget.maxSteps(), parameters.timeLimit, budget.patience()))
            .withRecipe(plan.recipe().withPrecision(parameters.precision.precision))
            .withSeed(parameters.seed).withThreads(parameters.threads);
    }

    private static Framing framing(Method method, SelfSupervisedLearnerParameters parameters) {
        Framing framing = parameters.space.of(parameters.networkScale.framing(method), parameters.jointChannels);
        return parameters.framesAround == 0 || framing.window().isNone() ? framing
            : framing.withWindow(framing.window().withSide(parameters.framesAround));
    }

    private static TrainingPlan connected(TrainingPlan plan, SelfSupervisedLearnerParameters parameters, SamplingScheme scheme) {
        parameters.method.check(scheme);
        checkPatch(plan, scheme);
        if (plan.network() instanceof SupportNet network) {
            return plan.withNetwork(network.withSpot(spot((BlindSpotScheme)scheme)));
        }
        if (scheme instanceof ResampledPair) {
            return plan.withSampler(resampled(scheme));
        }
        return plan.withSampler(scheme instanceof PairScheme ? new PairSampler(plan.framing().space(), scheme) : new SchemeSampler(scheme));
    }

    private static ResampledPairs resampled(SamplingScheme scheme) {
        if (!scheme.axes().equals(PLANE)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The learner resamples images along X and Y, but the sampling scheme has other axes.",
                "Choose the axes X and Y in the node that makes the sampling scheme.");
        }
        return new ResampledPairs();
    }

    /** The blind spot of the scheme along X and Y, which a network takes that is blind itself. */
    private static List<Integer> spot(BlindSpotScheme scheme) {
        if (!scheme.axes().equals(PLANE)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The network is blind along X and Y, but the sampling scheme hides pixels along other axes.",
                "Choose the axes X and Y in the node that makes the sampling scheme.");
        }
        return IntStream.range(0, PLANE.size()).mapToObj(d -> 2 * scheme.spot().reach(d) + 1).toList();
    }

    private static Sampler sampler(TrainingPlan plan, SelfSupervisedLearnerParameters parameters) {
        return plan.sampler() instanceof BlindSpotGrid ? new BlindSpotGrid(parameters.maskPeriod).scatter() : plan.sampler();
    }

    /** Here and not while training, since people do not know of patches. */
    private static void checkPatch(TrainingPlan plan, SamplingScheme scheme) {
        int patch = Collections.min(plan.recipe().patch());
        long smallest = scheme.axes().stream().mapToLong(scheme::minimumSize).max().orElse(1);
        if (patch < smallest) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The blind spots of the sampling scheme need patches of "
                + smallest + " pixels, but the learner's are " + patch + " pixels wide.",
                "Choose the effort Custom and a larger patch size, or make the blind spots smaller.");
        }
    }

    private static TrainingPlan sized(TrainingPlan plan, SelfSupervisedLearnerParameters parameters) {
        return parameters.effort == Effort.CUSTOM ? custom(plan, parameters) : parameters.effort.of(plan);
    }

    private static TrainingPlan custom(TrainingPlan plan, SelfSupervisedLearnerParameters parameters) {
        return plan.withNetwork(network(plan.network(), parameters))
            .withBudget(new Budget(parameters.steps, 0, parameters.patience))
            .withRecipe(plan.recipe().withBatch(parameters.batchSize).withPatch(patch(plan.recipe(), parameters.patchSize))
                .withLearningRate(parameters.learningRate));
    }

    /** Along X and Y; along a third axis the patch stays as the method has it. */
    private static int[] patch(Recipe recipe, int size) {
        int[] patch = recipe.patch().stream().mapToInt(Integer::intValue).toArray();
        patch[0] = size;
        patch[1] = size;
        return patch;
    }

    /** Depth and width as far as the network has them; all else stays as the method has it. */
    private static Network network(Network network, SelfSupervisedLearnerParameters parameters) {
        if (network instanceof UNet unet) {
            return unet.withSize(parameters.networkDepth, parameters.networkWidth);
        } else if (network instanceof DeepInterpolationNet) {
            return new DeepInterpolationNet(parameters.networkDepth, parameters.networkWidth);
        } else if (network instanceof DeepCadNet cad) {
            return cad.withSize(parameters.networkDepth, parameters.networkWidth);
        } else if (network instanceof SupportNet support) {
            return new SupportNet(parameters.networkDepth, parameters.networkWidth, support.spotWidth(), support.spot());
        }
        return network;
    }
}
