package org.selfscope.knime.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.symmetry.SymmetryGroup;

import net.imglib2.img.array.ArrayImgs;

class ModelFitTest {

    private static ModelDescription model(int version, int channels) {
        return model(version, Method.NOISE2SELF.plan(), channels);
    }

    private static ModelDescription model(int version, TrainingPlan plan, int channels) {
        int[] none = {1, 1};
        return new ModelDescription(version, "noise2self", plan.framing(), channels, new Support(none, none, none), plan.network(),
            plan.sampler(), plan.forwardModel(), Collections.nCopies(channels, new Normalization(0, 1)), SymmetryGroup.full(2),
            new TrainingSummary(1, 1, 1, 1, 1, "CPU", 1, 1), plan.inference(), Map.of());
    }

    private static Image image(AxisType... types) {
        long[] size = new long[types.length];
        Arrays.fill(size, 2);
        return new Image(ArrayImgs.floats(size), List.of(types).stream().map(Axis::of).toList(), "cell", "");
    }

    @Test
    void aModelOfThisVersionIsUsable() {
        assertDoesNotThrow(() -> ModelFit.checkUsable(model(ModelDescription.FORMAT_VERSION, 1)));
    }

    @Test
    void aNewerModelSaysToUpdate() {
        ModelDescription newer = model(ModelDescription.FORMAT_VERSION + 1, 1);
        InvalidSettingsException e = assertThrows(InvalidSettingsException.class, () -> ModelFit.checkUsable(newer));
        assertTrue(e.getMessage().contains("Update"), e.getMessage());
    }

    @Test
    void channelsThatAreSeenAtOnceMustBeAsMany() {
        TrainingPlan joint = Method.NOISE2SELF.plan(new Framing(List.of(AxisType.X, AxisType.Y), true));
        ModelDescription two = model(ModelDescription.FORMAT_VERSION, joint, 2);
        assertDoesNotThrow(() -> ModelFit.check(two, image(AxisType.X, AxisType.CHANNEL, AxisType.Y)));
        RestorationException e = assertThrows(RestorationException.class, () -> ModelFit.check(two, image(AxisType.X, AxisType.Y)));
        assertTrue(e.getMessage().contains("1 channels") && e.getMessage().contains("cell"), e.getMessage());
    }

    @Test
    void theAxesOfTheModelMustBeThereInAnyOrderAndMoreMayBe() {
        ModelDescription model = model(ModelDescription.FORMAT_VERSION, 1);
        assertDoesNotThrow(() -> ModelFit.check(model, image(AxisType.TIME, AxisType.Y, AxisType.X)));
        RestorationException e = assertThrows(RestorationException.class, () -> ModelFit.check(model, image(AxisType.X, AxisType.Z)));
        assertTrue(e.getMessage().contains("no axis Y") && e.getMessage().contains("cell"), e.getMessage());
    }
}
