package org.selfscope.knime.pair;

import org.knime.core.node.InvalidSettingsException;
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
import org.selfscope.image.scheme.PairScheme;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.scheme.SamplingAxes;
import org.selfscope.knime.scheme.SamplingParameters;

final class TrainingPairGeneratorParameters implements SamplingParameters {

    @Section(title = "Images")
    interface ImagesSection {
    }

    @Section(title = "Pairs")
    @After(ImagesSection.class)
    interface PairsSection {
    }

    interface FamilyReference extends ParameterReference<PairFamily> {
    }

    static final class IsFrames implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(FamilyReference.class).isOneOf(PairFamily.FRAMES);
        }
    }

    static final class CanSwap implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(FamilyReference.class).isOneOf(PairFamily.INTERLEAVED, PairFamily.FRAMES);
        }
    }

    static final class IsDrawn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return not(i.getEnum(FamilyReference.class).isOneOf(PairFamily.DIAGONAL_MEANS, PairFamily.RESAMPLED_DIAGONALS));
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the noisy images.")
    String imageColumn = "";

    @Layout(PairsSection.class)
    @Persist(configKey = "family")
    @ValueReference(FamilyReference.class)
    @Widget(title = "Pairs", description = "How an image becomes an input and a target.")
    PairFamily family = PairFamily.NEIGHBOURS;

    @Layout(PairsSection.class)
    @Persist(configKey = "axes")
    @Effect(predicate = IsFrames.class, type = EffectType.HIDE)
    @Widget(title = "Axes", description = "Along which axes neighbours are taken apart. Positions along other axes are paired each by "
        + "itself; channels alike. Diagonal means and the chequerboard need two axes at least, resampled diagonal means exactly two.")
    SamplingAxes axes = SamplingAxes.X_Y;

    @Layout(PairsSection.class)
    @Persist(configKey = "frame_axis")
    @Effect(predicate = IsFrames.class, type = EffectType.SHOW)
    @Widget(title = "Axis of the frames", description = "Along which axis frames follow each other.")
    FrameAxis frameAxis = FrameAxis.TIME;

    @Layout(PairsSection.class)
    @Persist(configKey = "swap")
    @Effect(predicate = CanSwap.class, type = EffectType.SHOW)
    @Widget(title = "Random order", description = "Whether every draw decides anew which part is the input and which the target.")
    boolean swap = false;

    @Layout(PairsSection.class)
    @Persist(configKey = "seed")
    @Effect(predicate = IsDrawn.class, type = EffectType.SHOW)
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same pairs.")
    long seed = 1;

    TrainingPairGeneratorParameters() {
    }

    TrainingPairGeneratorParameters(NodeParametersInput input) {
        input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
    }

    @Override
    public String imageColumn() {
        return imageColumn;
    }

    @Override
    public PairScheme scheme() {
        return family.along(axes.types(), frameAxis, swap, seed);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Execution.check(this::scheme);
    }
}
