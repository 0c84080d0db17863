package org.selfscope.knime.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EstimateMessageTest {

    private final SelfSupervisedLearnerParameters parameters = new SelfSupervisedLearnerParameters();

    private String title() {
        return EstimateMessage.message(LearnerPlan.of(parameters, Optional.empty())).title();
    }

    @Test
    void memoryAndTimeAreSaidInWords() {
        parameters.threads = 2;
        assertTrue(title().matches("About 0\\.4 GB of memory and \\d+ s"), title());
    }

    @ParameterizedTest
    @EnumSource(LearningMethod.class)
    void everyMethodHasAnEstimate(LearningMethod method) {
        parameters.method = method;
        assertTrue(title().matches("About \\d\\.\\d GB of memory and \\d+ (s|min)"), title());
    }

    @Test
    void aLargeNetworkTakesMoreOfBoth() {
        parameters.effort = Effort.CUSTOM;
        parameters.networkDepth = 4;
        parameters.networkWidth = 64;
        parameters.patchSize = 256;
        parameters.batchSize = 8;
        parameters.steps = 100_000;
        parameters.threads = 1;
        assertTrue(title().matches("About \\d+\\.\\d GB of memory and \\d+\\.\\d h"), title());
    }

    @Test
    void theWholeSentenceIsAsExpected() {
        parameters.threads = 1;
        parameters.effort = Effort.QUICK;
        assertEquals("About 0.4 GB of memory and", title().replaceAll(" \\d+ s$", ""));
    }
}
