package org.selfscope.knime.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.train.TrainingStep;

class TrainingHistoryTest {

    private final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();

    private final TrainingHistory history = new TrainingHistory(new ExecutionContext(monitor, null));

    @Test
    void theLossIsSaidInSquaredGreyValues() {
        history.on(new JobEvent.Trained(new TrainingStep(3, 12, 0.5, Double.NaN, Double.NaN, 0, 4, 1, 2.6)));
        assertEquals("step 3/12, loss 2.000, 3 s left", monitor.getMessage());
        assertEquals(0.25, monitor.getProgress());
    }

    @Test
    void theClosingWordsSayWhatTrainingCameTo() {
        history.finished(new TrainingSummary(1600, 1550, 0.5, 4, 24.06, "CPU", 2, 1));
        assertEquals("1600 steps in 24.1 s on CPU, weights of step 1550 kept", monitor.getMessage());
    }
}
