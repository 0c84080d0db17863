package org.selfscope.learn.job;

import org.selfscope.learn.setting.SealedAdapter;
import org.selfscope.learn.train.TrainingStep;

import com.google.gson.annotations.JsonAdapter;

/** What is heard of a running job. */
@JsonAdapter(SealedAdapter.class)
public sealed interface JobEvent {

    /**
     * The first event.
     *
     * @param device that is really used, such as "CPU"
     * @param threads of the computation
     * @param version of TensorFlow
     */
    record Started(String device, int threads, String version) implements JobEvent {
    }

    /** A training step was done. */
    record Trained(TrainingStep step) implements JobEvent {
    }

    /**
     * Something that people should know of the training, in whole sentences. Belongs to the next step.
     *
     * @param isWarning whether something went wrong
     */
    record Noted(String text, boolean isWarning) implements JobEvent {
    }

    /**
     * A part of a prediction was done.
     *
     * @param fraction of the image that is done, 0..1
     * @param message what is being done, for people
     * @param secondsLeft expected wall time; NaN if not known yet
     */
    record Predicted(double fraction, String message, double secondsLeft) implements JobEvent {
    }

    /** A line of the log of the libraries below, for those who look for a cause. May come before {@link Started}. */
    record Log(String text) implements JobEvent {
    }
}
