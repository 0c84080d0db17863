package org.selfscope.knime.inversion;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.psf.Psf;
import org.selfscope.knime.learner.Effort;
import org.selfscope.learn.forward.PsfBroadening;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.InversionPlans;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.objective.InvarianceError;
import org.selfscope.learn.objective.InversionError;
import org.selfscope.learn.objective.Objective;

/** From the settings of the node to the plan of the library. */
final class InversionPlan {
    private InversionPlan() {
    }

    /**
     * @param psfs one for all channels, or one for each; of planes or of volumes, as which the images are then seen
     * @throws org.selfscope.image.RestorationException of kind SETTING if a setting is out of range
     */
    static TrainingPlan of(InversionLearnerParameters parameters, List<Psf> psfs) {
        List<AxisType> space = List.of(AxisType.X, AxisType.Y, AxisType.Z).subList(0, psfs.get(0).dimensions());
        PsfBroadening broadening = new PsfBroadening(parameters.broadening);
        PsfConvolution blur = new PsfConvolution(psfs.stream().map(broadening::of).toList());
        TrainingPlan plan = parameters.effort.of(InversionPlans.of(parameters.method.method, new Framing(space, psfs.size() > 1), blur));
        return plan.withObjective(objective(parameters, plan.objective())).withBudget(budget(parameters, plan.budget()))
            .withSeed(parameters.seed).withThreads(parameters.threads);
    }

    private static Objective objective(InversionLearnerParameters parameters, Objective objective) {
        if (objective instanceof InversionError inversion) {
            return new InversionError(parameters.noise.distance, inversion.bounds(), inversion.headRoom(), parameters.sharpening);
        }
        return new InvarianceError(parameters.noise.distance, parameters.noiseSuppression, 0);
    }

    private static Budget budget(InversionLearnerParameters parameters, Budget budget) {
        boolean custom = parameters.effort == Effort.CUSTOM;
        return new Budget(custom ? parameters.steps : budget.maxSteps(), parameters.timeLimit, custom ? 0 : budget.patience());
    }
}
