package org.selfscope.learn.method;

import org.selfscope.learn.network.UNet;

/** How much training, relative to a method's own plan. */
public enum Effort {

    /** Some seconds: to see whether a method works at all. */
    QUICK(3.0 / 16),

    /** The plan as it is. */
    STANDARD(1),

    /**
     * More steps; in planes the default network also gets one more pooling. With the pooling it goes on to gain where it has learned all
     * that it can without: 4,000 steps restore an image of a nucleus to 37.78 dB, 5,000 without it to 37.56 dB, as 2,000 do.
     */
    FULL(2.5) {
        @Override
        public TrainingPlan of(TrainingPlan plan) {
            TrainingPlan longer = super.of(plan);
            boolean deepens = plan.framing().dimensions() == 2 && plan.network().equals(UNet.DEFAULT);
            return deepens ? longer.withNetwork(UNet.DEFAULT.withSize(UNet.DEFAULT.depth() + 1, UNet.DEFAULT.width())) : longer;
        }
    };

    private final double share;

    Effort(double share) {
        this.share = share;
    }

    /** @param plan of a method, in its own size */
    public TrainingPlan of(TrainingPlan plan) {
        Budget budget = plan.budget();
        return plan.withBudget(new Budget((int)Math.ceil(share * budget.maxSteps()), budget.maxSeconds(), budget.patience()));
    }
}
