package org.selfscope.learn.train;

/**
 * How training goes. Losses are in squared network numbers; multiply by {@link #squaredUnit()} for squared input units.
 *
 * @param step steps done, from 1
 * @param maxSteps most steps that the budget allows
 * @param trainingLoss of this step: mean square error over masked pixels
 * @param validationLoss NaN if not evaluated after this step
 * @param bestValidationLoss smallest so far, NaN before the first evaluation
 * @param bestStep step of the smallest validation loss, 0 before the first evaluation
 * @param squaredUnit square of the normalisation's scale
 * @param seconds wall time since training started
 * @param secondsLeft expected wall time until the first limit of the budget, patience aside
 */
public record TrainingStep(int step, int maxSteps, double trainingLoss, double validationLoss, double bestValidationLoss, int bestStep,
    double squaredUnit, double seconds, double secondsLeft) {

    /** Whether the network was evaluated after this step. */
    public boolean isValidated() {
        return !Double.isNaN(validationLoss);
    }
}
