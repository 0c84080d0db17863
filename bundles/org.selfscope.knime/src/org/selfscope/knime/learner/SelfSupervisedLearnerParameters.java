package org.selfscope.knime.learner;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.engine.Device;
import org.selfscope.knime.execution.Execution;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Recipe;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.sampler.BlindSpotGrid;

final class SelfSupervisedLearnerParameters implements NodeParameters {

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

    interface MethodReference extends ParameterReference<LearningMethod> {
    }

    interface StepsReference extends ParameterReference<Integer> {
    }

    interface DepthReference extends ParameterReference<Integer> {
    }

    interface WidthReference extends ParameterReference<Integer> {
    }

    interface BatchSizeReference extends ParameterReference<Integer> {
    }

    interface PatchSizeReference extends ParameterReference<Integer> {
    }

    interface ThreadsReference extends ParameterReference<Integer> {
    }

    interface SpaceReference extends ParameterReference<Space> {
    }

    interface NetworkScaleReference extends ParameterReference<NetworkScale> {
    }

    interface FramesAroundReference extends ParameterReference<Integer> {
    }

    static final class SeesFramesAround implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(LearningMethod.DEEPINTERPOLATION, LearningMethod.SUPPORT);
        }
    }

    static final class SeesImages implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(LearningMethod.NOISE2SELF, LearningMethod.NOISE2VOID, LearningMethod.N2V2,
                LearningMethod.NEIGHBOR2NEIGHBOR, LearningMethod.ZERO_SHOT_NOISE2NOISE);
        }
    }

    static final class HasPublishedNetwork implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(LearningMethod.SN2N, LearningMethod.DEEPCAD, LearningMethod.DEEPINTERPOLATION,
                LearningMethod.SUPPORT);
        }
    }

    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(EffortReference.class).isOneOf(Effort.CUSTOM);
        }
    }

    static final class HidesOnOwnGrid implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(LearningMethod.NOISE2SELF)
                .and(i.getConstant(input -> !ConnectedScheme.isPossible(input.getInPortTypes())));
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the noisy images. Missing images are passed over.")
    String imageColumn = "";

    @Layout(TrainingSection.class)
    @Persist(configKey = "method")
    @ValueReference(MethodReference.class)
    @Widget(title = "Method", description = "How to learn from noisy images alone. A connected sampling scheme must fit: "
        + "one that hides pixels for Noise2Self, Noise2Void, N2V2 and SUPPORT, one that makes pairs for the others, none for "
        + "DeepInterpolation.")
    LearningMethod method = LearningMethod.NOISE2SELF;

    @Layout(TrainingSection.class)
    @Persist(configKey = "effort")
    @ValueReference(EffortReference.class)
    @Widget(title = "Effort", description = "More effort takes longer and gives a better result.")
    Effort effort = Effort.STANDARD;

    @Layout(TrainingSection.class)
    @TextMessage(EstimateMessage.class)
    Void estimate;

    @Layout(TrainingSection.class)
    @Persist(configKey = "steps")
    @ValueReference(StepsReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Steps", description = "Training ends after this many steps. The best weights of all steps are kept.")
    int steps = Budget.DEFAULT.maxSteps();

    @Layout(TrainingSection.class)
    @Persist(configKey = "patience")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Patience", description = "Training also ends after this many steps without a better validation loss. 0: never.")
    int patience = Budget.DEFAULT.patience();

    @Layout(TrainingSection.class)
    @Persist(configKey = "network_depth")
    @ValueReference(DepthReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Depth of the network", description = "How often the U-Net halves the image. Deeper networks see a larger "
        + "neighbourhood of a pixel. N2V2 needs at least 2, since its network has no shortcut at full resolution.")
    int networkDepth = UNet.DEFAULT.depth();

    @Layout(TrainingSection.class)
    @Persist(configKey = "network_width")
    @ValueReference(WidthReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Width of the network", description = "Feature maps at full resolution, doubled with every halving. Time and memory "
        + "grow with it.")
    int networkWidth = UNet.DEFAULT.width();

    @Layout(TrainingSection.class)
    @Persist(configKey = "batch_size")
    @ValueReference(BatchSizeReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Patches a step", description = "How many pieces of the images are shown at once (batch size).")
    int batchSize = Recipe.DEFAULT.batch();

    @Layout(TrainingSection.class)
    @Persist(configKey = "patch_size")
    @ValueReference(PatchSizeReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Patch size (pixels)", description = "Width and height of such a piece. Made smaller for smaller images.")
    int patchSize = Recipe.DEFAULT_PATCH;

    @Layout(TrainingSection.class)
    @Persist(configKey = "learning_rate")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Learning rate", description = "How far a step changes the weights. Smaller if the loss jumps.")
    double learningRate = Recipe.DEFAULT.learningRate();

    @Layout(MethodSection.class)
    @Persist(configKey = "mask_period")
    @Effect(predicate = HidesOnOwnGrid.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Mask period (pixels)", description = "Of a square of so many pixels in both directions, a random one is hidden in every "
        + "step; 2 to 16. For Noise2Self only, and not used with a sampling scheme.")
    int maskPeriod = BlindSpotGrid.DEFAULT_PERIOD;

    @Layout(MethodSection.class)
    @Persist(configKey = "space")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(SpaceReference.class)
    @Effect(predicate = SeesImages.class, type = EffectType.SHOW)
    @Widget(title = "Learn in", description = "What of a stack the network sees at once. A sampling scheme must have the same axes.")
    Space space = Space.PLANES;

    @Layout(MethodSection.class)
    @Persist(configKey = "network_scale")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(NetworkScaleReference.class)
    @Effect(predicate = HasPublishedNetwork.class, type = EffectType.SHOW)
    @Widget(title = "Network", description = "For which computer the network is made. The effort counts for both.")
    NetworkScale networkScale = NetworkScale.SMALL;

    @Layout(MethodSection.class)
    @Persist(configKey = "frames_around")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(FramesAroundReference.class)
    @Effect(predicate = SeesFramesAround.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Frames around (on each side)", description = "How many frames before, and as many after a frame the network sees; up to "
        + "256. More remove more noise where little moves, and take longer; published are 30. 0: what suits the method and "
        + "the network, 8 for DeepInterpolation and 5 for SUPPORT with small networks.")
    int framesAround;

    @Layout(MethodSection.class)
    @Persist(configKey = "joint_channels")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Channels together", description = "The network sees all channels of a pixel at once, and restores all: for channels "
        + "that show the same structures, with noise that is independent from channel to channel. If not, each channel is restored by "
        + "itself, by one network for all.")
    boolean jointChannels;

    @Layout(ComputationSection.class)
    @Persist(configKey = "precision")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Numbers", description = "With which numbers the network is trained. Images are always restored with single precision.")
    NumberPrecision precision = NumberPrecision.SINGLE;

    @Layout(ComputationSection.class)
    @Persist(configKey = "time_limit")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Time limit (s)", description = "Training also ends after this time. 0: no limit. With a limit the result depends on "
        + "how fast the computer is; the training history tells the steps that were done.")
    int timeLimit = 0;

    @Layout(ComputationSection.class)
    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same model.")
    long seed = TrainingPlan.DEFAULT_SEED;

    @Layout(ComputationSection.class)
    @Persist(configKey = "threads")
    @ValueReference(ThreadsReference.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Threads", description = "Processor threads to use. 0: as many as the computer has.")
    int threads = TrainingPlan.ALL_THREADS;

    @Layout(ComputationSection.class)
    @Persist(configKey = "device")
    @Widget(title = "Device", description = "Where to compute. The training history tells which device was used.")
    Device device = Device.AUTO;

    SelfSupervisedLearnerParameters() {
    }

    SelfSupervisedLearnerParameters(NodeParametersInput input) {
        input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Execution.check(() -> LearnerPlan.of(this, Optional.empty()));
    }
}
