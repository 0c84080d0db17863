package org.selfscope.learn.method;

import org.selfscope.image.AxisType;
import org.selfscope.learn.framing.FrameWindow;
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
    private static final AdamSettings SLOW_MEAN = new AdamSettings(0.5, 0.999, 1e-8, 0, 0);
    /** Without a mean of gradients and with a short mean of their squares: RMSprop, but for a right start. */
    private static final AdamSettings RMS = new AdamSettings(0, 0.9, 1e-7, 0, 0);

    private PublishedPlans() {
    }

    /** DeepCAD, 2021: the wide network. */
    public static TrainingPlan deepCad() {
        return deepCad(DeepCadNet.DEEPCAD, 24_000);
    }

    /** DeepCAD-RT, 2022: a sixteenth of the weights. */
    public static TrainingPlan deepCadRealTime() {
        return deepCad(DeepCadNet.REAL_TIME, 60_000);
    }

    /** NB: patches of 152 instead of 150 pixels, since 150 cannot be halved three times; the rate is that for scaled intensities. */
    private static TrainingPlan deepCad(DeepCadNet network, int steps) {
        TrainingPlan plan = Method.DEEPCAD.plan();
        return plan.withNetwork(network).withBudget(new Budget(steps, 0, 0))
            .withRecipe(plan.recipe().withPatch(152, 152, 304).withBatch(1).withLearningRate(1e-4).withAdam(SLOW_MEAN));
    }

    /** With 30 frames before and after. */
    public static TrainingPlan deepInterpolation() {
        Framing framing = Framing.PLANES.withWindow(FrameWindow.beside(AxisType.TIME, 30));
        TrainingPlan plan = Method.DEEPINTERPOLATION.plan(framing);
        return plan.withNetwork(DeepInterpolationNet.PUBLISHED).withObjective(new TargetError(Distance.ABSOLUTE))
            .withRecipe(plan.recipe().withPatch(512, 512).withBatch(5).withLearningRate(5e-4).withAdam(RMS).withSymmetries(false));
    }

    /** With 61 frames, and the network of the published models. */
    public static TrainingPlan support() {
        Framing framing = Framing.PLANES.withWindow(FrameWindow.around(AxisType.TIME, 30));
        TrainingPlan plan = Method.SUPPORT.plan(framing);
        return plan.withNetwork(SupportNet.PUBLISHED).withRecipe(plan.recipe().withPatch(128, 128).withBatch(16).withLearningRate(5e-4));
    }

    /** With batches of as many patches as published, which the published program never drew, and normalisation that is frozen for images. */
    public static TrainingPlan sn2n() {
        TrainingPlan plan = Method.SN2N.plan();
        return plan.withNetwork(UNet.SN2N).withObjective(new MutualError(Distance.ABSOLUTE, MutualError.DEFAULT_WEIGHT))
            .withRecipe(plan.recipe().withPatch(128, 128).withBatch(32).withLearningRate(2e-4).withAdam(SLOW_MEAN));
    }
}
