package org.selfscope.learn.train;

import org.selfscope.learn.method.Budget;

/** Measures the time of a training and knows when the budget is used up. */
final class Clock {

    private final long start = System.nanoTime();

    private final Budget budget;

    Clock(Budget budget) {
        this.budget = budget;
    }

    double seconds() {
        return (System.nanoTime() - start) * 1e-9;
    }

    boolean isOver() {
        return budget.maxSeconds() > 0 && seconds() >= budget.maxSeconds();
    }

    /** Expected time to the first limit. @param step steps done, at least 1 */
    double secondsLeft(int step) {
        double bySteps = seconds() / step * (budget.maxSteps() - step);
        return budget.maxSeconds() > 0 ? Math.min(bySteps, Math.max(0, budget.maxSeconds() - seconds())) : bySteps;
    }
}
