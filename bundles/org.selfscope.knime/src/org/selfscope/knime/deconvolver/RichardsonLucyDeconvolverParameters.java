package org.selfscope.knime.deconvolver;

import java.util.Optional;

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
import org.selfscope.image.PixelType;
import org.selfscope.image.deconvolve.Deconvolver;
import org.selfscope.image.deconvolve.RichardsonLucy;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.execution.Execution;

final class RichardsonLucyDeconvolverParameters implements NodeParameters {

    private static final int MEGABYTE = 20;

    private static final int SMALLEST_MEMORY = 16;

    @Section(title = "Images")
    interface ImagesSection {
    }

    @Section(title = "Iterations")
    @After(ImagesSection.class)
    interface IterationsSection {
    }

    @Section(title = "Noise and background")
    @After(IterationsSection.class)
    interface NoiseSection {
    }

    @Section(title = "Deconvolved images")
    @After(NoiseSection.class)
    interface OutputSection {
    }

    interface StopReference extends ParameterReference<StopKind> {
    }

    interface BackgroundReference extends ParameterReference<BackgroundKind> {
    }

    static final class IsFixed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StopReference.class).isOneOf(StopKind.FIXED);
        }
    }

    static final class IsPredicted implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StopReference.class).isOneOf(StopKind.PREDICTED_BEST);
        }
    }

    static final class HasValue implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(BackgroundReference.class).isOneOf(BackgroundKind.VALUE);
        }
    }

    static final class HasPercentile implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(BackgroundReference.class).isOneOf(BackgroundKind.PERCENTILE);
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the images to be deconvolved, or of paths to them.")
    String imageColumn = "";

    @Layout(ImagesSection.class)
    @Persist(configKey = "psf_column")
    @ChoicesProvider(ImageColumns.OfSecondInput.class)
    @Widget(title = "PSF column", description = "Column of the second table whose first image is the point spread function, or its path.")
    String psfColumn = "";

    @Layout(IterationsSection.class)
    @Persist(configKey = "stop")
    @ValueReference(StopReference.class)
    @Widget(title = "Stop", description = "When to stop iterating.")
    StopKind stop = StopKind.PREDICTED_BEST;

    @Layout(IterationsSection.class)
    @Persist(configKey = "iterations")
    @Effect(predicate = IsFixed.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Iterations", description = "5 to 50 are usual: few for noisy images.")
    int iterations = 20;

    @Layout(IterationsSection.class)
    @Persist(configKey = "most_iterations")
    @Effect(predicate = IsPredicted.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Iterations at most", description = "More are not tried, even if the prediction still gets better.")
    int mostIterations = 200;

    @Layout(IterationsSection.class)
    @Persist(configKey = "accelerated")
    @Widget(title = "Accelerate", description = "Whether each iteration goes on along the last one, as far as both point into the same "
        + "direction (Biggs and Andrews). An iteration then does the work of several.")
    boolean accelerated = true;

    @Layout(IterationsSection.class)
    @Persist(configKey = "seed")
    @Effect(predicate = IsPredicted.class, type = EffectType.SHOW)
    @Advanced
    @Widget(title = "Seed", description = "Of the choice of hidden pixels.")
    long seed = 1;

    @Layout(NoiseSection.class)
    @Persist(configKey = "background")
    @ValueReference(BackgroundReference.class)
    @Widget(title = "Background", description = "Light that is everywhere in the image and was not blurred. It is taken off.")
    BackgroundKind background = BackgroundKind.NONE;

    @Layout(NoiseSection.class)
    @Persist(configKey = "background_value")
    @Effect(predicate = HasValue.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Background (grey values)", description = "Such as the offset of the camera.")
    double backgroundValue = 0;

    @Layout(NoiseSection.class)
    @Persist(configKey = "background_percentile")
    @Effect(predicate = HasPercentile.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Darkest part of the image (%)", description = "So many of the pixels are darker than the background.")
    double backgroundPercentile = 5;

    @Layout(NoiseSection.class)
    @Persist(configKey = "total_variation")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Weight of the total variation", description = "Smooths noise and keeps edges. 0 for none; 0.002 to 0.02 is usual. It "
        + "does not depend on the scale of grey values.")
    double totalVariation = 0;

    @Layout(NoiseSection.class)
    @Persist(configKey = "saturation")
    @Advanced
    @Widget(title = "Saturated from (grey values)", description = "Pixels of this value or more do not count. Without it, those with the "
        + "largest value of a whole-number pixel type do not.")
    Optional<Double> saturation = Optional.empty();

    @Layout(OutputSection.class)
    @Persist(configKey = "output_column")
    @Widget(title = "Name of the new column", description = "If the table has a column of this name, a number is added to the name.")
    String outputColumn = "Deconvolved";

    @Layout(OutputSection.class)
    @Persist(configKey = "memory_limit")
    @Advanced
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Memory for a tile (MB)", description = "Planes or volumes that need more are worked on in tiles. An image needs 44 bytes "
        + "a pixel, beside the result itself.")
    int memoryLimit = (int)(Deconvolver.DEFAULT_MEMORY >> MEGABYTE);

    RichardsonLucyDeconvolverParameters() {
    }

    RichardsonLucyDeconvolverParameters(NodeParametersInput input) {
        input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Noisy", "Image")).ifPresent(name -> imageColumn = name);
        input.getInTableSpec(1).flatMap(spec -> ImageColumn.guess(spec, "PSF", "Image")).ifPresent(name -> psfColumn = name);
    }

    /** @throws org.selfscope.image.RestorationException of kind SETTING if a setting is out of range */
    Deconvolver deconvolver(PixelType type) {
        double saturated = saturation.orElse(type.isInteger() ? type.max() : Double.POSITIVE_INFINITY);
        return new Deconvolver(new RichardsonLucy(0, totalVariation, accelerated), background.background(backgroundValue, backgroundPercentile),
            saturated, stop.stop(iterations, mostIterations, seed), (long)memoryLimit << MEGABYTE);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (outputColumn.isBlank()) {
            throw new InvalidSettingsException("The new column has no name. Enter one, such as \"Deconvolved\".");
        }
        if (memoryLimit < SMALLEST_MEMORY) {
            throw new InvalidSettingsException("A tile may take " + memoryLimit + " MB. Set it to " + SMALLEST_MEMORY + " or more.");
        }
        Execution.check(() -> {
            deconvolver(PixelType.FLOAT32);
            for (StopKind each : StopKind.values()) { // NB: also what the dialog hides, since a flow variable can set it
                each.stop(iterations, mostIterations, seed);
            }
            for (BackgroundKind each : BackgroundKind.values()) {
                each.background(backgroundValue, backgroundPercentile);
            }
        });
    }
}
