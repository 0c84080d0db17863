package org.selfscope.learn.job;

import org.selfscope.learn.train.TrainingListener;
import org.selfscope.learn.train.TrainingStep;

/** Tells the observer of a job what a training tells. */
record Told(JobObserver observer) implements TrainingListener {
    @Override
    public void step(TrainingStep step) {
        observer.on(new JobEvent.Trained(step));
    }

    @Override
    public void note(String note, boolean isWarning) {
        observer.on(new JobEvent.Noted(note, isWarning));
    }
}
