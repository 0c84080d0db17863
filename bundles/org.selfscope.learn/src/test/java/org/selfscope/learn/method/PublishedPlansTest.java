package org.selfscope.learn.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.learn.estimate.Estimate;

import com.google.gson.Gson;

class PublishedPlansTest {
    private static final Gson GSON = new Gson();

    static Stream<Arguments> plans() {
        return Stream.of(Arguments.of(PublishedPlans.deepCad(), 16_315_585), Arguments.of(PublishedPlans.deepCadRealTime(), 1_020_337),
            Arguments.of(PublishedPlans.deepInterpolation(), 15_704_769), Arguments.of(PublishedPlans.support(), 1_376_771),
            Arguments.of(PublishedPlans.sn2n(), 17_266_241));
    }

    /** With the inputs that the framing gives. */
    @ParameterizedTest
    @MethodSource("plans")
    void networksAreAsLargeAsPublishedAndPlansSurviveJson(TrainingPlan plan, long weights) {
        assertEquals(weights, Estimate.of(plan).load().weights());
        assertEquals(plan, GSON.fromJson(GSON.toJson(plan), TrainingPlan.class));
    }
}
