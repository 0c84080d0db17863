package org.selfscope.knime.contract;

import java.util.List;
import java.util.Map;

import org.selfscope.image.tile.Support;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.symmetry.SymmetryGroup;

/** A model of single planes, of which only the description is there. */
final class SmallModel {

    static final ModelDescription DESCRIPTION = describe();

    private SmallModel() {
    }

    private static ModelDescription describe() {
        TrainingPlan plan = Method.NOISE2SELF.plan();
        int[] none = {1, 1};
        return new ModelDescription(ModelDescription.FORMAT_VERSION, "noise2self", plan.framing(), 1, new Support(none, none, none),
            plan.network(), plan.sampler(), plan.forwardModel(), List.of(new Normalization(0, 1)), SymmetryGroup.full(2),
            new TrainingSummary(1, 1, 1, 1, 1, "CPU", 1, 1), plan.inference(), Map.of());
    }
}
