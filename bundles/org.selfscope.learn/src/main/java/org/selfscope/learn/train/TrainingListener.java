package org.selfscope.learn.train;

/** Hears of every training step, in the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

    /** Hears nothing. */
    TrainingListener NONE = step -> {
    };

    void step(TrainingStep step);
}
