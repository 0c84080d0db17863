package org.selfscope.knime.masker;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.scheme.SamplingAxes;
import org.selfscope.knime.scheme.SamplingParameters;

final class BlindSpotMaskerParameters implements SamplingParameters {

    private static final double PERCENT = 100;

    @Section(title = "Images")
    interface ImagesSection {
    }

    @Section(title = "Mask")
    @After(ImagesSection.class)
    interface MaskSection {
    }

    @Section(title = "Blind spot")
    @After(MaskSection.class)
    interface BlindSpotSection {
    }

    interface MaskReference extends ParameterReference<MaskKind> {
    }

    interface BlindSpotReference extends ParameterReference<BlindSpotShape> {
    }

    interface AxesReference extends ParameterReference<SamplingAxes> {
    }

    interface FillReference extends ParameterReference<FillKind> {
    }

    static final class IsGrid implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MaskReference.class).isOneOf(MaskKind.GRID);
        }
    }

    static final class IsRandom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(MaskReference.class).isOneOf(MaskKind.RANDOM);
        }
    }

    /** A blind spot extends along the axes of the mask only. */
    private abstract static class ExtendsAlong implements EffectPredicateProvider {

        private final SamplingAxes[] axes;

        ExtendsAlong(AxisType axis) {
            axes = Arrays.stream(SamplingAxes.values()).filter(a -> a.types().contains(axis)).toArray(SamplingAxes[]::new);
        }

        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(BlindSpotReference.class).isOneOf(BlindSpotShape.BOX, BlindSpotShape.CROSS)
                .and(i.getEnum(AxesReference.class).isOneOf(axes));
        }
    }

    static final class ExtendsAlongX extends ExtendsAlong {
        ExtendsAlongX() {
            super(AxisType.X);
        }
    }

    static final class ExtendsAlongY extends ExtendsAlong {
        ExtendsAlongY() {
            super(AxisType.Y);
        }
    }

    static final class ExtendsAlongZ extends ExtendsAlong {
        ExtendsAlongZ() {
            super(AxisType.Z);
        }
    }

    static final class ExtendsAlongTime extends ExtendsAlong {
        ExtendsAlongTime() {
            super(AxisType.TIME);
        }
    }

    static final class IsConstant implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(FillReference.class).isOneOf(FillKind.CONSTANT);
        }
    }

    static final class HasRadius implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(FillReference.class).isOneOf(FillKind.MEDIAN, FillKind.RANDOM_NEIGHBOUR, FillKind.RANDOM_PIXEL,
                FillKind.NOISE);
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the noisy images.")
    String imageColumn = "";

    @Layout(MaskSection.class)
    @Persist(configKey = "mask")
    @ValueReference(MaskReference.class)
    @Widget(title = "Mask", description = "Which pixels are targets: hidden, and to be predicted.")
    MaskKind mask = MaskKind.GRID;

    @Layout(MaskSection.class)
    @Persist(configKey = "period")
    @Effect(predicate = IsGrid.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Period (pixels)", description = "Distance of targets along every axis; 2 to 64.")
    int period = GridBlindSpot.DEFAULT_PERIOD;

    @Layout(MaskSection.class)
    @Persist(configKey = "density")
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Widget(title = "Density (%)", description = "Part of the pixels that are targets, on average; up to 25 %. More targets learn faster, "
        + "fewer leave more to predict from.")
    double density = PERCENT * RandomBlindSpot.DEFAULT_DENSITY;

    @Layout(MaskSection.class)
    @Persist(configKey = "minimum_distance")
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Minimum distance (pixels)", description = "Two targets differ by at least so many pixels along one of the axes. 1: no "
        + "restriction.")
    int minimumDistance = 1;

    @Layout(MaskSection.class)
    @Persist(configKey = "axes")
    @ValueReference(AxesReference.class)
    @Widget(title = "Axes", description = "Along which axes the mask extends. Positions along other axes are masked each by itself; "
        + "channels alike.")
    SamplingAxes axes = SamplingAxes.X_Y;

    @Layout(MaskSection.class)
    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same masks and fills.")
    long seed = 1;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "blind_spot")
    @ValueReference(BlindSpotReference.class)
    @Widget(title = "Blind spot", description = "What is hidden around each target, because its noise is like that of the target.")
    BlindSpotShape blindSpot = BlindSpotShape.PIXEL;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "extent_x")
    @Effect(predicate = ExtendsAlongX.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Extent along X (pixels)", description = "Odd, with the target in the middle; 1 hides nothing more along X.")
    int extentX = 5;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "extent_y")
    @Effect(predicate = ExtendsAlongY.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Extent along Y (pixels)", description = "Odd, with the target in the middle; 1 hides nothing more along Y.")
    int extentY = 1;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "extent_z")
    @Effect(predicate = ExtendsAlongZ.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Extent along Z (planes)", description = "Odd, with the target in the middle; 1 hides nothing more along Z.")
    int extentZ = 1;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "extent_time")
    @Effect(predicate = ExtendsAlongTime.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Widget(title = "Extent along Time (frames)", description = "Odd, with the target in the middle; 1 hides nothing more along Time.")
    int extentTime = 1;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "fill")
    @ValueReference(FillReference.class)
    @Advanced
    @Widget(title = "Fill", description = "What replaces hidden pixels. It is made of visible pixels only.")
    FillKind fill = FillKind.PUBLISHED;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "fill_radius")
    @Effect(predicate = HasRadius.class, type = EffectType.SHOW)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    @Widget(title = "Radius of the fill (pixels)", description = "How far around a hidden pixel the fill takes pixels from; 1 to 50.")
    int fillRadius = RandomBlindSpot.DEFAULT_RADIUS;

    @Layout(BlindSpotSection.class)
    @Persist(configKey = "fill_value")
    @Effect(predicate = IsConstant.class, type = EffectType.SHOW)
    @Advanced
    @Widget(title = "Value of the fill (grey values)", description = "What every hidden pixel becomes.")
    double fillValue = 0;

    BlindSpotMaskerParameters() {
    }

    BlindSpotMaskerParameters(NodeParametersInput input) {
        input.getInTableSpec(0).flatMap(spec -> ImageColumn.guess(spec, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
    }

    @Override
    public String imageColumn() {
        return imageColumn;
    }

    @Override
    public BlindSpotScheme scheme() {
        return switch (mask) {
            case GRID -> new GridBlindSpot(axes.types(), period, spot(), hidden(), seed);
            case RANDOM -> new RandomBlindSpot(axes.types(), density / PERCENT, minimumDistance, spot(), hidden(), seed);
        };
    }

    private Fill hidden() {
        return fill.of(mask, fillRadius, (float)fillValue);
    }

    private BlindSpot spot() {
        return blindSpot.of(axes.types().stream().map(this::extent).toList());
    }

    private int extent(AxisType axis) {
        return switch (axis) {
            case X -> extentX;
            case Y -> extentY;
            case Z -> extentZ;
            case TIME -> extentTime;
            case CHANNEL -> 1;
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Execution.check(this::scheme);
    }
}
