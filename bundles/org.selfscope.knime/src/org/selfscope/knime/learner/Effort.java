package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.method.Budget;

/** How much training, for people who do not want to choose steps and sizes. */
public enum Effort {

    @Label(value = "Quick", description = "Some seconds on a laptop: to see whether it works at all.")
    QUICK(3.0 / 16),
    @Label(value = "Standard", description = "About half a minute on a laptop: good for most images.")
    STANDARD(1),
    @Label(value = "Full", description = "A few minutes on a laptop: three times as many steps, for the best result.")
    FULL(25.0 / 8),
    @Label(value = "Custom", description = "Steps and sizes as set below.")
    CUSTOM(1);

    private final double share;

    Effort(double share) {
        this.share = share;
    }

    /** The share of a method's own steps that the effort takes. */
    public Budget of(Budget budget) {
        return new Budget((int)Math.ceil(share * budget.maxSteps()), budget.maxSeconds(), budget.patience());
    }
}
