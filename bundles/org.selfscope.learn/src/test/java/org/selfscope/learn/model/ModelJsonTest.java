package org.selfscope.learn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.symmetry.SymmetryGroup;

class ModelJsonTest {

    private static ModelDescription model(int version) {
        TrainingPlan plan = Method.NOISE2SELF.plan();
        return new ModelDescription(version, "noise2self", plan.framing(), 1,
            new Support(new int[]{9, 8}, new int[]{4, 4}, new int[]{16, 12}),
            plan.network(), plan.sampler(), plan.forwardModel(), List.of(new Normalization(100.5, 7)), SymmetryGroup.full(2),
            new TrainingSummary(40, 30, 0.25, 49, 1.5, "CPU", 2, -3),
            plan.inference(), Map.of("TensorFlow", "2.18.0"));
    }

    @Test
    void everythingComesBack() {
        ModelDescription written = model(ModelDescription.FORMAT_VERSION);
        ModelDescription read = ModelJson.read(ModelJson.write(written));
        assertEquals(written, read);
    }

    @Test
    void aNewerVersionIsRefusedAndNamed() {
        String json = ModelJson.write(model(ModelDescription.FORMAT_VERSION + 1));
        RestorationException e = assertThrows(RestorationException.class, () -> ModelJson.read(json));
        assertEquals(RestorationException.Kind.MODEL, e.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"formatVersion\": \"x\"}", "{\"formatVersion\": 1}", "null"})
    void whatIsNoDescriptionIsRefused(String json) {
        RestorationException e = assertThrows(RestorationException.class, () -> ModelJson.read(json));
        assertEquals(RestorationException.Kind.MODEL, e.kind());
    }
}
