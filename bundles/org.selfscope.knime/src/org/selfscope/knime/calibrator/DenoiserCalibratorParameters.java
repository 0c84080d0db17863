package org.selfscope.knime.calibrator;

import org.knime.core.node.InvalidSettingsException;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.calibrate.Calibrator;
import org.selfscope.image.calibrate.JInvariant;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.execution.Execution;

final class DenoiserCalibratorParameters implements NodeParameters {

    @Section(title = "Images")
    interface ImagesSection {
    }

    @Section(title = "Search")
    @After(ImagesSection.class)
    interface SearchSection {
    }

    @Section(title = "Noise")
    @After(SearchSection.class)
    interface NoiseSection {
    }

    @Section(title = "Restored images")
    @After(NoiseSection.class)
    interface OutputSection {
    }

    interface WithReference extends ParameterReference<Boolean> {
    }

    interface StabilizationReference extends ParameterReference<Stabilization> {
    }

    static final class HasReference implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getBoolean(WithReference.class).isTrue();
        }
    }

    static final class KnowsCamera implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StabilizationReference.class).isOneOf(Stabilization.CAMERA);
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the noisy images.")
    String imageColumn = "";

    @Layout(ImagesSection.class)
    @Persist(configKey = "with_reference")
    @ValueReference(WithReference.class)
    @Widget(title = "Compare with a reference", description = "Whether the true error of every trial is computed as well, where images "
        + "without noise are there. It has no influence on the choice.")
    boolean withReference = false;

    @Layout(ImagesSection.class)
    @Persist(configKey = "reference_column")
    @ChoicesProvider(ImageColumns.class)
    @Effect(predicate = HasReference.class, type = EffectType.SHOW)
    @Widget(title = "Reference column", description = "Column of the same images without noise, in the same units.")
    String referenceColumn = "";

    @Layout(ImagesSection.class)
    @Persist(configKey = "block_axes")
    @Widget(title = "Denoise", description = "What is denoised as one piece.")
    BlockAxes blockAxes = BlockAxes.X_Y;

    @Layout(SearchSection.class)
    @Persist(configKey = "denoisers")
    @ChoicesProvider(DenoiserChoices.class)
    @Widget(title = "Denoisers", description = "What is tried. The one with the smallest loss is applied.")
    String[] denoisers = DenoiserChoices.DEFAULT.stream().map(DenoiserKind::name).toArray(String[]::new);

    @Layout(SearchSection.class)
    @Persist(configKey = "search")
    @Widget(title = "Search", description = "How thoroughly the parameters of each denoiser are searched.")
    SearchEffort search = SearchEffort.STANDARD;

    @Layout(SearchSection.class)
    @Persist(configKey = "scope")
    @Widget(title = "One setting for", description = "For what the best denoiser and its parameters are found.")
    Scope scope = Scope.EACH_IMAGE;

    @Layout(SearchSection.class)
    @Persist(configKey = "calibration_blocks")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Planes or volumes to search on", description = "So many of an image, evenly spread, are used for the search; all are "
        + "restored. For a setting for the whole table: of each image.")
    int calibrationBlocks = 4;

    @Layout(SearchSection.class)
    @Persist(configKey = "exact_loss")
    @Widget(title = "Exact loss", description = "Whether the loss is that of all pixels. Takes 16 times as long in planes, 64 times in "
        + "volumes. Without, one pixel in 16 or 64 is looked at, which nearly always leads to the same choice.")
    boolean exactLoss = false;

    @Layout(NoiseSection.class)
    @Persist(configKey = "stabilization")
    @ValueReference(StabilizationReference.class)
    @Widget(title = "Variance stabilization", description = "Whether the noise is made the same everywhere before denoising.")
    Stabilization stabilization = Stabilization.NONE;

    @Layout(NoiseSection.class)
    @Persist(configKey = "gain")
    @Effect(predicate = KnowsCamera.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Gain (grey values per photon)", description = "Slope of the variance of the noise over the mean.")
    double gain = 1;

    @Layout(NoiseSection.class)
    @Persist(configKey = "offset")
    @Effect(predicate = KnowsCamera.class, type = EffectType.SHOW)
    @Widget(title = "Offset (grey values)", description = "Grey value without light.")
    double offset = 0;

    @Layout(NoiseSection.class)
    @Persist(configKey = "read_noise")
    @Effect(predicate = KnowsCamera.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Read noise (grey values)", description = "Standard deviation without light.")
    double readNoise = 0;

    @Layout(OutputSection.class)
    @Persist(configKey = "estimate")
    @Widget(title = "Restored by", description = "How the calibrated denoiser is applied.")
    Estimate estimate = Estimate.J_INVARIANT;

    @Layout(OutputSection.class)
    @Persist(configKey = "output_column")
    @Widget(title = "Name of the new column", description = "If the table has a column of this name, a number is added to the name.")
    String outputColumn = "Restored";

    DenoiserCalibratorParameters() {
    }

    DenoiserCalibratorParameters(NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> {
            ImageColumn.guess(spec, "Noisy", "Image").ifPresent(name -> imageColumn = name);
            ImageColumn.guess(spec, "Clean", "Reference").ifPresent(name -> referenceColumn = name);
        });
    }

    Calibrator calibrator() {
        return new Calibrator(DenoiserChoices.of(denoisers), search.search(), exactLoss, JInvariant.PERIOD,
            stabilization.of(gain, offset, readNoise));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        DenoiserChoices.check(denoisers);
        if (calibrationBlocks < 1) {
            throw new InvalidSettingsException("The parameters are to be searched on " + calibrationBlocks
                + " planes or volumes. Set their number to 1 or more.");
        }
        if (outputColumn.isBlank()) {
            throw new InvalidSettingsException("The new column has no name. Enter one, such as \"Restored\".");
        }
        Execution.check(this::calibrator);
    }
}
