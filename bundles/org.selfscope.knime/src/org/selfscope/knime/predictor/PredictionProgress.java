package org.selfscope.knime.predictor;

import org.knime.core.node.ExecutionContext;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.execution.TimeLeft;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;

/**
 * Tells the user how far the restoration of one of several images is.
 *
 * @param exec of the node
 * @param done images before this one
 * @param all images
 */
record PredictionProgress(ExecutionContext exec, long done, long all) implements JobObserver {

    @Override
    public boolean isCancelled() {
        return Execution.isCancelled(exec);
    }

    @Override
    public void on(JobEvent event) {
        if (event instanceof JobEvent.Predicted part) {
            exec.setProgress((done + part.fraction()) / all, () -> message(part));
        }
    }

    private String message(JobEvent.Predicted part) {
        String image = all == 1 ? "" : "image " + (done + 1) + " of " + all + ": ";
        return image + part.message() + ", " + TimeLeft.of(part.secondsLeft());
    }
}
