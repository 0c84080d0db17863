package org.selfscope.knime.psf;

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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.psf.BeadAverage;
import org.selfscope.image.psf.GaussianPsf;
import org.selfscope.image.psf.Medium;
import org.selfscope.image.psf.PsfModel;
import org.selfscope.image.psf.ScalarDiffraction;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.execution.Execution;

final class PsfGeneratorParameters implements NodeParameters {

    /** Of a cover glass. */
    private static final double GLASS_INDEX = 1.5255;

    /** In µm. */
    private static final double GLASS_THICKNESS = 170;

    @Section(title = "Point spread function")
    interface ModelSection {
    }

    @Section(title = "Microscope")
    @After(ModelSection.class)
    interface MicroscopeSection {
    }

    @Section(title = "Samples")
    @After(MicroscopeSection.class)
    interface SamplesSection {
    }

    interface ModelReference extends ParameterReference<ModelKind> {
    }

    static final class IsGaussian implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ModelReference.class).isOneOf(ModelKind.GAUSSIAN);
        }
    }

    static final class IsDiffraction implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ModelReference.class).isOneOf(ModelKind.SCALAR_DIFFRACTION);
        }
    }

    static final class IsMeasured implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ModelReference.class).isOneOf(ModelKind.MEASURED);
        }
    }

    static final class IsFormula implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return not(i.getEnum(ModelReference.class).isOneOf(ModelKind.MEASURED));
        }
    }

    @Layout(ModelSection.class)
    @Persist(configKey = "psf_model")
    @ValueReference(ModelReference.class)
    @Widget(title = "Model", description = "Where the point spread function comes from.")
    ModelKind model = ModelKind.SCALAR_DIFFRACTION;

    @Layout(ModelSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Effect(predicate = IsMeasured.class, type = EffectType.SHOW)
    @Widget(title = "Image column", description = "Column of the images of beads, or of paths to them.")
    String imageColumn = "";

    @Layout(ModelSection.class)
    @Persist(configKey = "saturation")
    @Effect(predicate = IsMeasured.class, type = EffectType.SHOW)
    @Widget(title = "Saturated from (grey values)", description = "Beads with a pixel of this value or more are left out. Without it, those "
        + "with the largest value of a whole-number pixel type are.")
    Optional<Double> saturation = Optional.empty();

    @Layout(ModelSection.class)
    @Persist(configKey = "psf_width")
    @Effect(predicate = IsGaussian.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Width along X and Y (µm)", description = "Standard deviation of the Gaussian. The full width at half maximum is 2.35 "
        + "times as large.")
    double width = 0.15;

    @Layout(ModelSection.class)
    @Persist(configKey = "psf_depth")
    @Effect(predicate = IsGaussian.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Width along Z (µm)", description = "Standard deviation along the axis of the microscope; without meaning for one plane.")
    double depth = 0.4;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "numerical_aperture")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Numerical aperture", description = "Of the objective, as written on it.")
    double numericalAperture = 1.2;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "wavelength")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Wavelength (µm)", description = "Of the light that the fluorophore sends out, such as 0.52 for green.")
    double wavelength = 0.52;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "immersion_index")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Refractive index of the immersion", description = "1 for air, 1.33 for water, 1.518 for oil. Above the numerical "
        + "aperture.")
    double immersionIndex = 1.33;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "sample_index")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Refractive index of the sample", description = "1.33 to 1.38 for living cells, that of the mounting medium for fixed "
        + "ones.")
    double sampleIndex = 1.33;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "point_depth")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Depth in the sample (µm)", description = "Distance of the point from the cover glass. Matters only where immersion and "
        + "sample have different refractive indices.")
    double pointDepth = 0;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "defocus")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @Widget(title = "Defocus (µm)", description = "How far the plane in the middle is out of focus; 0 for the plane in which the point is "
        + "brightest. Positive is farther into the sample.")
    double defocus = 0;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "glass_deviation")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @Advanced
    @Widget(title = "Deviation of the cover glass (µm)", description = "How much thicker the cover glass is than the 170 µm that objectives "
        + "are corrected for, if it is not corrected at the objective. Negative for thinner ones.")
    double glassDeviation = 0;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "average_pixels")
    @Effect(predicate = IsDiffraction.class, type = EffectType.SHOW)
    @Advanced
    @Widget(title = "Average over pixels", description = "Whether each value is the mean over the area of a pixel, as a camera sees it, or "
        + "the one in its middle, as a scanning microscope sees it.")
    boolean averagePixels = true;

    @Layout(SamplesSection.class)
    @Persist(configKey = "size")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Size along X and Y (pixels)", description = "An odd number.")
    int size = 33;

    @Layout(SamplesSection.class)
    @Persist(configKey = "planes")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Planes", description = "An odd number; 1 for images of one plane.")
    int planes = 1;

    @Layout(SamplesSection.class)
    @Persist(configKey = "pixel_size")
    @Effect(predicate = IsFormula.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Pixel size (µm)", description = "Along X and Y: that of the images to be deconvolved.")
    double pixelSize = 0.1;

    @Layout(SamplesSection.class)
    @Persist(configKey = "z_step")
    @Effect(predicate = IsFormula.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Distance of planes (µm)", description = "That of the volumes to be deconvolved; without meaning for one plane.")
    double zStep = 0.3;

    PsfGeneratorParameters() {
    }

    PsfGeneratorParameters(NodeParametersInput input) {
        if (input.getInPortSpecs().length > 0) {
            model = ModelKind.MEASURED;
            input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Beads", "Noisy", "Image")).ifPresent(name -> imageColumn = name);
        }
    }

    /** The formula. @throws org.selfscope.image.RestorationException of kind SETTING if it cannot be evaluated */
    PsfModel formula() {
        return model == ModelKind.GAUSSIAN ? gaussian() : diffraction();
    }

    private GaussianPsf gaussian() {
        return new GaussianPsf(width, depth);
    }

    private ScalarDiffraction diffraction() {
        Medium glass = new Medium(GLASS_INDEX, GLASS_THICKNESS + glassDeviation, GLASS_INDEX, GLASS_THICKNESS);
        return new ScalarDiffraction(numericalAperture, wavelength, Medium.asDesigned(immersionIndex, 0), glass,
            Medium.sample(sampleIndex, pointDepth), defocus, averagePixels);
    }

    int[] sizes() {
        return planes == 1 ? new int[]{size, size} : new int[]{size, size, planes};
    }

    double[] voxel() {
        return planes == 1 ? new double[]{pixelSize, pixelSize} : new double[]{pixelSize, pixelSize, zStep};
    }

    BeadAverage beads(double saturated) {
        int[] sizes = sizes();
        int[] radius = new int[sizes.length];
        for (int d = 0; d < radius.length; d++) {
            radius[d] = sizes[d] / 2;
        }
        return new BeadAverage(radius, saturated);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Execution.check(() -> { // NB: also what the dialog hides, since a flow variable can set it
            PsfModel.check(new double[]{pixelSize, pixelSize, zStep}, new int[]{size, size, planes});
            gaussian();
            diffraction();
            if (model == ModelKind.MEASURED) {
                beads(1);
            }
        });
    }
}
