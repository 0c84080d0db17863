package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.method.TrainingPlan;

/** How much training, for people who do not want to choose steps and sizes. */
public enum Effort {

    @Label(value = "Quick", description = "Some seconds on a laptop: to see whether it works at all.")
    QUICK(org.selfscope.learn.method.Effort.QUICK),
    @Label(value = "Standard", description = "About half a minute on a laptop: good for most images.")
    STANDARD(org.selfscope.learn.method.Effort.STANDARD),
    @Label(value = "Full", description = "A few minutes on a laptop: two and a half times as many steps, in planes with a deeper network, "
        + "for the best result.")
    FULL(org.selfscope.learn.method.Effort.FULL),
    @Label(value = "Custom", description = "Steps and sizes as set below.")
    CUSTOM(org.selfscope.learn.method.Effort.STANDARD);

    private final org.selfscope.learn.method.Effort effort;

    Effort(org.selfscope.learn.method.Effort effort) {
        this.effort = effort;
    }

    /** @param plan of a method, in its own size */
    public TrainingPlan of(TrainingPlan plan) {
        return effort.of(plan);
    }
}
