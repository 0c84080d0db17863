package org.selfscope.knime.learner;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.method.UNet;
import org.selfscope.learn.sampler.BlindSpotGrid;

/** From the settings of the node to the plan of the library. */
final class LearnerPlan {

    private LearnerPlan() {
    }

    /** @throws RestorationException of kind SETTING if a setting is out of range */
    static TrainingPlan of(SelfSupervisedLearnerParameters parameters) {
        TrainingPlan plan = sized(parameters.method.method.plan(), parameters);
        Budget budget = plan.budget();
        return plan.withSampler(new BlindSpotGrid(parameters.maskPeriod))
            .withBudget(new Budget(budget.maxSteps(), parameters.timeLimit, budget.patience()))
            .withSeed(parameters.seed).withThreads(parameters.threads);
    }

    private static TrainingPlan sized(TrainingPlan plan, SelfSupervisedLearnerParameters parameters) {
        return switch (parameters.effort) {
            case QUICK -> plan.withBudget(new Budget(300, 0, 0));
            case STANDARD -> plan;
            case FULL -> plan.withNetwork(new UNet(3, 32)).withBudget(new Budget(5000, 0, 0));
            case CUSTOM -> custom(plan, parameters);
        };
    }

    private static TrainingPlan custom(TrainingPlan plan, SelfSupervisedLearnerParameters parameters) {
        return plan.withNetwork(new UNet(parameters.networkDepth, parameters.networkWidth))
            .withBudget(new Budget(parameters.steps, 0, parameters.patience))
            .withRecipe(plan.recipe().withBatch(parameters.batchSize).withPatch(parameters.patchSize)
                .withLearningRate(parameters.learningRate));
    }
}
