package org.selfscope.learn.method;

import java.util.Optional;

import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.DeepCadNet;
import org.selfscope.learn.network.DeepInterpolationNet;
import org.selfscope.learn.network.SupportNet;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.MutualError;
import org.selfscope.learn.objective.TargetError;
import org.selfscope.learn.optimizer.AdamSettings;

/**
 * The plans of the methods for movies with networks, patches, losses and optimisers as published: hours on a GPU. The plans of
 * {@link Method#plan()} are smaller ones, for minutes on a CPU. Intensities are scaled by their standard deviation in all of them, and results
 * come back in units of the input.
 */
public final class PublishedPlans {
    /** Before and after the restored frame. */
    public static final int FRAMES_AROUND = 30;

    private static final AdamSettings SLOW_MEAN = new AdamSettings(0.5, 0.999, 1e-8, 0, 0);
    /** Without a mean of gradients and with a short mean of their squares: RMSprop, but for a right start. */
    private static final AdamSettings RMS = new AdamSettings(0, 0.9, 1e-7, 0, 0);

    private PublishedPlans() {
    }

    /**
     * The published plan of a method.
     *
     * @param framing of which the frames around count as they are, see {@link #framing}
     * @return empty for methods whose networks are our own choice
     */
    public static Optional<TrainingPlan> of(Method method, Framing framing) {
        return switch (method) {
            case SN2N -> Optional.of(sn2n(framing));
            case DEEPCAD -> Optional.of(deepCad(framing, DeepCadNet.REAL_TIME, 60_000));
            case DEEPINTERPOLATION -> Optional.of(deepInterpolation(framing));
            case SUPPORT -> Optional.of(support(framing));
            default -> Optional.empty();
        };
    }

    /** The method's framing with as many frames around as published. */
    public static Framing framing(Method method) {
        Framing framing = method.framing();
        return framing.window().isNone() ? framing : framing.withWindow(framing.window().withSide(FRAMES_AROUND));
    }

    /** DeepCAD, 2021: the wide network. */
    public static TrainingPlan deepCad() {
        return deepCad(framing(Method.DEEPCAD), DeepCadNet.DEEPCAD, 24_000);
    }

    /** DeepCAD-RT, 2022: a sixteenth of the weights. */
    public static TrainingPlan deepCadRealTime() {
        return of(Method.DEEPCAD, framing(Method.DEEPCAD)).orElseThrow();
    }

    /** With 30 frames before and after. */
    public static TrainingPlan deepInterpolation() {
        return deepInterpolation(framing(Method.DEEPINTERPOLATION));
    }

    /** With 61 frames, and the network of the published models. */
    public static TrainingPlan support() {
        return support(framing(Method.SUPPORT));
    }

    public static TrainingPlan sn2n() {
        return sn2n(framing(Method.SN2N));
    }

    /** NB: patches of 152 instead of 150 pixels, since 150 cannot be halved three times; the rate is that for scaled intensities. */
    private static TrainingPlan deepCad(Framing framing, DeepCadNet network, int steps) {
        TrainingPlan plan = Method.DEEPCAD.plan(framing);
        return plan.withNetwork(network).withBudget(steps(steps))
            .withRecipe(plan.recipe().withPatch(152, 152, 304).withBatch(1).withLearningRate(1e-4).withAdam(SLOW_MEAN));
    }

    /** NB: published is one pass through the data; the steps are those of a movie of 100,000 frames. */
    private static TrainingPlan deepInterpolation(Framing framing) {
        TrainingPlan plan = Method.DEEPINTERPOLATION.plan(framing);
        return plan.withNetwork(DeepInterpolationNet.PUBLISHED).withObjective(new TargetError(Distance.ABSOLUTE)).withBudget(steps(20_000))
            .withRecipe(plan.recipe().withPatch(512, 512).withBatch(5).withLearningRate(5e-4).withAdam(RMS).withSymmetries(false));
    }

    /** NB: published are 10 passes through the data; the steps are those of a movie of 1,000 frames of 512 x 512 pixels. */
    private static TrainingPlan support(Framing framing) {
        TrainingPlan plan = Method.SUPPORT.plan(framing);
        return plan.withNetwork(SupportNet.PUBLISHED).withBudget(steps(29_000))
            .withRecipe(plan.recipe().withPatch(128, 128).withBatch(16).withLearningRate(5e-4));
    }

    /**
     * With batches of as many patches as published, which the published program never drew, and normalisation that is frozen for images.
     * NB: published are 100 passes through the data; the steps are those of 3,200 pairs.
     */
    private static TrainingPlan sn2n(Framing framing) {
        TrainingPlan plan = Method.SN2N.plan(framing);
        Recipe recipe = plan.recipe().withLearningRate(2e-4).withAdam(SLOW_MEAN);
        return plan.withNetwork(UNet.SN2N).withObjective(new MutualError(Distance.ABSOLUTE, MutualError.DEFAULT_WEIGHT))
            .withBudget(steps(10_000)).withRecipe(framing.dimensions() == 2 ? recipe.withPatch(128, 128).withBatch(32)
                : recipe.withPatch(128, 128, 16).withBatch(4));
    }

    private static Budget steps(int count) {
        return new Budget(count, 0, 0);
    }
}
