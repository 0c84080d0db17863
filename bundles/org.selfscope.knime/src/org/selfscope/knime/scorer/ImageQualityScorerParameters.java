package org.selfscope.knime.scorer;

import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.selfscope.image.metric.Comparison;
import org.selfscope.image.metric.DataRange;
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;

final class ImageQualityScorerParameters implements NodeParameters {

    enum IntensityFit {
        @Label(value = "None", description = "Images and references are in the same units.")
        NONE {
            @Override
            Comparison apply(Comparison comparison) {
                return comparison;
            }
        },
        @Label(value = "Affine", description = "Each image is first scaled and shifted so that it fits its reference best (least squares). "
            + "For references with another exposure, or images that were scaled separately.")
        AFFINE {
            @Override
            Comparison apply(Comparison comparison) {
                return comparison.fitted();
            }
        };

        abstract Comparison apply(Comparison comparison);

        /** Grey values in other units than those of the reference cannot share its contrast. */
        ContrastRule contrast() {
            return this == NONE ? ContrastRule.SHARED : ContrastRule.OWN;
        }
    }

    enum RangeRule {
        @Label(value = "Of the reference", description = "The largest less the smallest value of each reference.")
        REFERENCE,
        @Label(value = "Of the pixel type", description = "All that the pixels of the reference can hold, such as 255 for 8 bit. "
            + "For integers only.")
        PIXEL_TYPE,
        @Label(value = "Fixed", description = "A number.")
        FIXED
    }

    static final class IsFixed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(RangeReference.class).isOneOf(RangeRule.FIXED);
        }
    }

    interface RangeReference extends ParameterReference<RangeRule> {
    }

    @Persist(configKey = "image_columns")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image columns", description = "Columns of the images to score.")
    String[] imageColumns = new String[0];

    @Persist(configKey = "reference_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Reference column", description = "Column of what the images should look like.")
    String referenceColumn = "";

    @Persist(configKey = "intensity_fit")
    @Widget(title = "Fit of intensities", description = "What is done to the grey values of an image before it is compared.")
    IntensityFit intensityFit = IntensityFit.NONE;

    @Persist(configKey = "scores")
    @Migrate(loadDefaultIfAbsent = true)
    @ChoicesProvider(ScoreKind.Choices.class)
    @Widget(title = "Scores", description = "What is computed; each score has a column. The order is always the same.")
    String[] scores = ScoreKind.DEFAULT.stream().map(ScoreKind::name).toArray(String[]::new);

    @Persist(configKey = "range")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(RangeReference.class)
    @Widget(title = "Range of values", description = "What PSNR, SSIM and NRMSE take for the range of the signal.")
    RangeRule range = RangeRule.REFERENCE;

    @Persist(configKey = "range_value")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = IsFixed.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Range (grey values)", description = "Largest less smallest value of the signal.")
    double rangeValue = 1;

    ImageQualityScorerParameters() {
    }

    ImageQualityScorerParameters(NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(this::guess);
    }

    /** A single column cannot be both, but its name in the dialog shows what is missing. */
    private void guess(DataTableSpec spec) {
        List<String> names = ImageColumn.names(spec);
        ImageColumn.guess(spec, "Reference", "Clean").ifPresent(name -> referenceColumn = name);
        imageColumns = names.stream().filter(name -> !name.equals(referenceColumn)).toArray(String[]::new);
    }

    ChosenScores chosen() {
        List<String> names = List.of(scores);
        return new ChosenScores(Arrays.stream(ScoreKind.values()).filter(kind -> names.contains(kind.name())).toList(), dataRange(),
            intensityFit::apply);
    }

    private DataRange dataRange() {
        return switch (range) {
            case REFERENCE -> DataRange.OF_REFERENCE;
            case PIXEL_TYPE -> DataRange.OF_PIXEL_TYPE;
            case FIXED -> DataRange.fixed(rangeValue);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        for (String column : imageColumns) {
            if (column.equals(referenceColumn)) {
                throw new InvalidSettingsException("The column \"" + column + "\" is chosen both as image and as reference. "
                    + "Remove it from one.");
            }
        }
        requireScores();
        if (!(rangeValue > 0) || Double.isInfinite(rangeValue)) {
            throw new InvalidSettingsException("The range is " + rangeValue + ", but must be above 0. Set it to the largest less the smallest "
                + "value of the signal.");
        }
    }

    private void requireScores() throws InvalidSettingsException {
        if (scores.length == 0) {
            throw new InvalidSettingsException("No score is chosen. Choose at least one under \"Scores\".");
        }
        for (String score : scores) {
            if (Arrays.stream(ScoreKind.values()).noneMatch(kind -> kind.name().equals(score))) {
                throw new InvalidSettingsException("There is no score \"" + score + "\". Choose one of "
                    + Arrays.toString(ScoreKind.values()) + ".");
            }
        }
    }
}
