package org.selfscope.learn.worker;

import org.selfscope.image.RestorationException;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.setting.SealedAdapter;

import com.google.gson.annotations.JsonAdapter;

/** What the worker tells the host: {@link Ready} once, then for every job events and one of the others. */
@JsonAdapter(SealedAdapter.class)
sealed interface Reply {

    /** @param protocol {@link Wire#PROTOCOL} of the worker */
    record Ready(int protocol) implements Reply {
    }

    record Event(JobEvent event) implements Reply {
    }

    record Trained(ModelDescription model) implements Reply {
    }

    record Predicted() implements Reply {
    }

    record Cancelled() implements Reply {
    }

    /** A {@link RestorationException} without its cause, which is in the log. */
    record Failed(RestorationException.Kind kind, String message, String resolution) implements Reply {
    }

    /** Never on the wire: the host finds that the process has ended. */
    record Died(int exitCode) implements Reply {
    }
}
