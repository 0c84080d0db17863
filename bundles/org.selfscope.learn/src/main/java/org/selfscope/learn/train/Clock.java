package org.selfscope.learn.train;

import org.selfscope.learn.method.Budget;

/** Measures the time of a training and knows when the budget is used up. */
final class Clock {
    private final long start = System.nanoTime();
    private final Budget budget;
    private final int firstStep;
    private final double before;
    private int asked = -1;
    private boolean over;

    /** @param firstStep steps done before, in {@code before} seconds */
    Clock(Budget budget, int firstStep, double before) {
        this.budget = budget;
        this.firstStep = firstStep;
        this.before = before;
    }

    double seconds() {
        return before + (System.nanoTime() - start) * 1e-9;
    }

    /** Whether the time was used up when first asked after a step, so that a step has one answer. */
    boolean isOver(int step) {
        if (asked != step) {
            asked = step;
            over = budget.maxSeconds() > 0 && seconds() >= budget.maxSeconds();
        }
        return over;
    }

    /** Expected time to the first limit. @param step steps done */
    double secondsLeft(int step) {
        double bySteps = (seconds() - before) / (step - firstStep) * (budget.maxSteps() - step);
        return budget.maxSeconds() > 0 ? Math.min(bySteps, Math.max(0, budget.maxSeconds() - seconds())) : bySteps;
    }
}
