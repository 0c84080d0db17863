package org.selfscope.learn.train;

/** Hears of every training step, in the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

    /** Hears nothing. */
    TrainingListener NONE = step -> {
    };

    void step(TrainingStep step);

    /**
     * Something that people should know of the training, in whole sentences, before the step that it belongs to.
     *
     * @param isWarning whether something went wrong
     */
    default void note(String note, boolean isWarning) {
        // NB: those who only follow the steps need not know.
    }
}
