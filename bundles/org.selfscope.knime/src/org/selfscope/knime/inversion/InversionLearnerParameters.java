package org.selfscope.knime.inversion;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.psf.Psf;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.engine.Device;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.learner.Effort;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.objective.InvarianceError;

final class InversionLearnerParameters implements NodeParameters {

    @Section(title = "Images")
    interface ImagesSection {
    }

    @Section(title = "Training")
    @After(ImagesSection.class)
    interface TrainingSection {
    }

    @Section(title = "Method")
    @After(TrainingSection.class)
    @Advanced
    interface MethodSection {
    }

    @Section(title = "Computation")
    @After(MethodSection.class)
    @Advanced
    interface ComputationSection {
    }

    interface EffortReference extends ParameterReference<Effort> {
    }

    interface MethodReference extends ParameterReference<InversionMethod> {
    }

    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(EffortReference.class).isOneOf(Effort.CUSTOM);
        }
    }

    static final class IsSiamese implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(InversionMethod.SIAMESE);
        }
    }

    static final class HidesOnly implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(InversionMethod.SELF_SUPERVISED);
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the blurred and noisy images. Missing images are passed over.")
    String imageColumn = "";

    @Layout(ImagesSection.class)
    @Persist(configKey = "psf_column")
    @ChoicesProvider(ImageColumns.OfSecondInput.class)
    @Widget(title = "PSF column", description = "Column of the second table with the point spread function: one row for all images, or one "
        + "row for each channel, in their order. A stack makes the network see volumes, a plane planes.")
    String psfColumn = "";

    @Layout(TrainingSection.class)
    @Persist(configKey = "inversion_method")
    @ValueReference(MethodReference.class)
    @Widget(title = "Method", description = "How to learn from blurred and noisy images alone.")
    InversionMethod method = InversionMethod.SELF_SUPERVISED;

    @Layout(TrainingSection.class)
    @Persist(configKey = "noise")
    @Widget(title = "Noise", description = "What the noise is like.")
    NoiseKind noise = NoiseKind.AUTOMATIC;

    @Layout(TrainingSection.class)
    @Persist(configKey = "effort")
    @ValueReference(EffortReference.class)
    @Widget(title = "Effort", description = "More effort takes longer and gives a better result.")
    Effort effort = Effort.STANDARD;

    @Layout(TrainingSection.class)
    @Persist(configKey = "steps")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Steps", description = "Training ends after this many steps. The best weights of all steps are kept.")
    int steps = Budget.DEFAULT.maxSteps();

    @Layout(MethodSection.class)
    @Persist(configKey = "noise_suppression")
    @Effect(predicate = IsSiamese.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Noise suppression", description = "Weight of the difference between what is restored from the whole image and from the "
        + "one with hidden pixels; 0.5 to 4. More is smoother. For the Siamese inversion only.")
    double noiseSuppression = InvarianceError.DEFAULT_WEIGHT;

    @Layout(MethodSection.class)
    @Persist(configKey = "sharpening")
    @Effect(predicate = HidesOnly.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Sharpening", description = "Weight of a reward for contrast, such as 0.01; 0 for none. It sharpens beyond what the data "
        + "tell. For the self-supervised inversion only.")
    double sharpening;

    @Layout(MethodSection.class)
    @Persist(configKey = "broadening")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Broadening of the PSF", description = "How often the point spread function is widened by about half a pixel, for one "
        + "that was computed and is narrower than the real one. 0: it is used as it is. The result gets sharper, and too sharp if the "
        + "point spread function was right.")
    int broadening;

    @Layout(ComputationSection.class)
    @Persist(configKey = "time_limit")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Time limit (s)", description = "Training also ends after this time. 0: no limit. With a limit the result depends on "
        + "how fast the computer is; the training history tells the steps that were done.")
    int timeLimit;

    @Layout(ComputationSection.class)
    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same model.")
    long seed = TrainingPlan.DEFAULT_SEED;

    @Layout(ComputationSection.class)
    @Persist(configKey = "threads")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Threads", description = "Processor threads to use. 0: as many as the computer has.")
    int threads = TrainingPlan.ALL_THREADS;

    @Layout(ComputationSection.class)
    @Persist(configKey = "device")
    @Widget(title = "Device", description = "Where to compute. The training history tells which device was used.")
    Device device = Device.AUTO;

    InversionLearnerParameters() {
    }

    InversionLearnerParameters(NodeParametersInput input) {
        input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
        input.getInTableSpec(1).flatMap(spec -> ImageColumn.guess(spec, "PSF")).ifPresent(name -> psfColumn = name);
    }

    /** With any point spread function: what one says is known when it is there. */
    @Override
    public void validate() throws InvalidSettingsException {
        Execution.check(() -> InversionPlan.of(this, List.of(new Psf(new float[]{1}, 1, 1))));
    }
}
