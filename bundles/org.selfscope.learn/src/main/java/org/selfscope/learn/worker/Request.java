package org.selfscope.learn.worker;

import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** What the host tells the worker; one job at a time. */
@JsonAdapter(SealedAdapter.class)
sealed interface Request {

    record Train(TrainingJob job) implements Request {
    }

    record Predict(PredictionJob job) implements Request {
    }

    /** Cancels the running job. Answered by the end of the job, or by nothing if it has just ended. */
    record Stop() implements Request {
    }
}
