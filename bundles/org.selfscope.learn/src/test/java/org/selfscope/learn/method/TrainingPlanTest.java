package org.selfscope.learn.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.network.UNet;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

class TrainingPlanTest {

    private static final Gson GSON = new Gson();

    @ParameterizedTest
    @EnumSource(Method.class)
    void planOfEveryMethodSurvivesJson(Method method) {
        TrainingPlan plan = method.plan().withSeed(Long.MAX_VALUE)
            .withBudget(new Budget(7, 1.5, 3)).withThreads(3).withInference(new Inference(Inference.Mode.SINGLE_PASS, true));
        assertEquals(plan, GSON.fromJson(GSON.toJson(plan), TrainingPlan.class));
    }

    @Test
    void unknownNetworkIsRefused() {
        String json = GSON.toJson(Method.NOISE2SELF.plan()).replace("UNet", "Oracle");
        assertTrue(assertThrows(JsonParseException.class, () -> GSON.fromJson(json, TrainingPlan.class)).getMessage().contains("Oracle"));
    }

    @Test
    void settingsFromJsonAreChecked() {
        String json = GSON.toJson(Method.NOISE2SELF.plan()).replace("\"depth\":" + UNet.DEFAULT.depth(), "\"depth\":9");
        assertThrows(RuntimeException.class, () -> GSON.fromJson(json, TrainingPlan.class));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        refuses(() -> new UNet(6, 8));
        refuses(() -> new UNet(1, 0));
        refuses(() -> new Budget(0, 0, 0));
        refuses(() -> new Budget(1, -1, 0));
        refuses(() -> Recipe.DEFAULT.withPatch(4, 64));
        refuses(() -> Recipe.DEFAULT.withBatch(0));
        refuses(() -> Recipe.DEFAULT.withLearningRate(0));
        refuses(() -> Recipe.DEFAULT.withLearningRate(Double.NaN));
        refuses(() -> Recipe.DEFAULT.withValidation(0, 10));
        refuses(() -> Method.NOISE2SELF.plan().withThreads(-1));
    }

    @Test
    void cosineFallsFromOneToZero() {
        assertEquals(1, Schedule.COSINE.factor(0, List.of()), 1e-12);
        assertEquals(0.5, Schedule.COSINE.factor(0.5, List.of()), 1e-12);
        assertEquals(0, Schedule.COSINE.factor(1, List.of()), 1e-12);
        assertEquals(1, Schedule.CONSTANT.factor(0.7, List.of()), 1e-12);
    }

    private static void refuses(Executable settings) {
        RestorationException e = assertThrows(RestorationException.class, settings);
        assertEquals(RestorationException.Kind.SETTING, e.kind());
        assertTrue(e.resolution().endsWith("."), e.resolution());
    }
}
