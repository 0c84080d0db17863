package org.selfscope.learn.job;

import java.util.concurrent.CancellationException;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.model.ModelDescription;

/**
 * Carries out jobs. May be used by several threads; their jobs may have to wait for each other. Whatever goes wrong, and also after a
 * cancellation, nothing of the job is left behind: no process, no thread, no half-written model.
 *
 * <p>An interrupt of the calling thread cancels like the observer does; the thread is still interrupted afterwards.
 */
public interface Engine extends AutoCloseable {

    /**
     * Trains a network and stores it in the model folder of the job.
     *
     * @param observer called on the calling thread only
     * @throws RestorationException if it fails; the resolution says what to do
     * @throws CancellationException within about a second after the job was cancelled; a model is not kept
     */
    ModelDescription train(TrainingJob job, JobObserver observer);

    /**
     * Restores an image; the result is in the output of the job. After a failure or cancellation there is no result: a file of the user
     * is not there, or still the one that was there before; the content of raw pixels means nothing.
     *
     * @param observer called on the calling thread only
     * @throws RestorationException if it fails; the resolution says what to do
     * @throws CancellationException within about a second after the job was cancelled
     */
    void predict(PredictionJob job, JobObserver observer);

    /** Ends running jobs as if they were cancelled, and frees everything. The engine cannot be used again. */
    @Override
    void close();
}
