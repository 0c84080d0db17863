package org.selfscope.learn.train;

import java.util.List;
import java.util.Optional;

import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.objective.Scatter;

/**
 * Tells when a training went wrong, so that it should begin anew: the loss is not a number any more; or, where a network learns to undo a
 * forward model, it predicts no better than a constant would, as happens when its output got lost at a bound in the first steps.
 */
final class Setbacks {
    /** After so many restarts the training is what it is: of an image that is nothing but noise, a constant is the best prediction. */
    static final int MOST = 2;
    /** Validations up to this step tell nothing yet. */
    private static final int LEAST_STEPS = 200;
    /** A prediction whose loss is not below this part of that of a constant has learnt nothing. */
    private static final double NOTHING = 0.98;

    private final boolean watchesStalls;
    private final int firstStep;
    private final double constantLoss;

    Setbacks(TrainingPlan plan, Batch validation, List<Scatter> scatter) {
        watchesStalls = plan.objective().hidesValidation();
        firstStep = Math.min(LEAST_STEPS, plan.budget().maxSteps() / 2);
        constantLoss = ConstantLoss.of(plan.objective().distance(), validation, scatter);
    }

    /**
     * What went wrong, as a sentence.
     *
     * @param bestLoss of all validations
     */
    Optional<String> after(int step, double trainingLoss, boolean validated, double validationLoss, double bestLoss) {
        if (!Double.isFinite(trainingLoss) || validated && !Double.isFinite(validationLoss)) {
            return Optional.of("Training diverged after " + step + " steps: the loss was not a number.");
        }
        boolean stalled = validated && watchesStalls && step >= firstStep && bestLoss >= NOTHING * constantLoss;
        return stalled ? Optional.of("Training stalled: after " + step + " steps it predicted no better than a constant.") : Optional.empty();
    }
}
