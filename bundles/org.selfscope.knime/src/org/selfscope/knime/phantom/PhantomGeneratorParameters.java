package org.selfscope.knime.phantom;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
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
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.PixelType;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.FixedPattern;
import org.selfscope.image.noise.NoiseCorrelation;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Activity;
import org.selfscope.image.phantom.GaussianBlur;
import org.selfscope.image.phantom.Indicator;
import org.selfscope.image.phantom.Optics;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.image.phantom.PhantomScene;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.path.ExistingFiles;
import org.selfscope.knime.path.FileFormat;
import org.selfscope.knime.path.LocalFiles;
import org.selfscope.knime.path.TargetFolder;

final class PhantomGeneratorParameters implements NodeParameters {

    private static final double PERCENT = 100;

    private static final int LARGEST_BIT_DEPTH = 16;

    @Section(title = "Structure")
    interface StructureSection {
    }

    @Section(title = "Microscope")
    @After(StructureSection.class)
    interface MicroscopeSection {
    }

    @Section(title = "Camera")
    @After(MicroscopeSection.class)
    interface CameraSection {
    }

    @Section(title = "Images")
    @After(CameraSection.class)
    @Advanced
    interface ImagesSection {
    }

    interface BlurReference extends ParameterReference<Blur> {
    }

    interface SharedNoiseReference extends ParameterReference<SharedNoise> {
    }

    interface PatternReference extends ParameterReference<Pattern> {
    }

    interface StructureReference extends ParameterReference<Structure> {
    }

    interface StoredAsReference extends ParameterReference<StoredAs> {
    }

    interface PixelsReference extends ParameterReference<CameraPixels> {
    }

    static final class IsBlurred implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(BlurReference.class).isOneOf(Blur.GAUSSIAN);
        }
    }

    static final class IsActive implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StructureReference.class).isOneOf(Structure.CALCIUM, Structure.VOLTAGE);
        }
    }

    static final class IsCalcium implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StructureReference.class).isOneOf(Structure.CALCIUM);
        }
    }

    static final class WritesFiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StoredAsReference.class).isOneOf(StoredAs.FILES);
        }
    }

    static final class IsShared implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return not(i.getEnum(SharedNoiseReference.class).isOneOf(SharedNoise.NONE));
        }
    }

    static final class HasPattern implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return not(i.getEnum(PatternReference.class).isOneOf(Pattern.NONE));
        }
    }

    static final class HasBitDepth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PixelsReference.class).isOneOf(CameraPixels.UINT16);
        }
    }

    enum CameraPixels {
        @Label(value = "8 bit", description = "Whole numbers from 0 to 255.")
        UINT8(PixelType.UINT8),
        @Label(value = "16 bit", description = "Whole numbers from 0 to 65535.")
        UINT16(PixelType.UINT16),
        @Label(value = "32 bit float", description = "Neither rounded nor clipped.")
        FLOAT32(PixelType.FLOAT32);

        final PixelType type;

        CameraPixels(PixelType type) {
            this.type = type;
        }
    }

    @Layout(StructureSection.class)
    @Persist(configKey = "structure")
    @ValueReference(StructureReference.class)
    @Widget(title = "Structure", description = "What is drawn.")
    Structure structure = Structure.FILAMENTS;

    @Layout(StructureSection.class)
    @Persist(configKey = "width")
    @Widget(title = "Width (pixels)", description = "Of each image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int width = 256;

    @Layout(StructureSection.class)
    @Persist(configKey = "height")
    @Widget(title = "Height (pixels)", description = "Of each image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int height = 256;

    @Layout(StructureSection.class)
    @Persist(configKey = "depth")
    @Widget(title = "Planes", description = "Number of planes of a volume; 1 for an image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int depth = 1;

    @Layout(StructureSection.class)
    @Persist(configKey = "frames")
    @Widget(title = "Frames", description = "Number of frames of a movie, in which objects move; 1 for an image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int frames = 1;

    @Layout(StructureSection.class)
    @Persist(configKey = "count")
    @Widget(title = "Number of images", description = "Each shows another specimen of the same kind.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int count = 1;

    @Layout(StructureSection.class)
    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same images, another seed other ones.")
    long seed = 1;

    @Layout(StructureSection.class)
    @Persist(configKey = "speed")
    @Widget(title = "Speed (pixels per frame)", description = "How fast objects move at most from frame to frame of a movie. They "
        + "drift smoothly to and fro.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double speed = PhantomGrid.DEFAULT_SPEED;

    @Layout(StructureSection.class)
    @Persist(configKey = "activity_rate")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = IsActive.class, type = EffectType.SHOW)
    @Widget(title = "Activity (events per second)", description = "How often each neuron is active: bursts of spikes that calcium shows, or "
        + "single spikes that voltage shows.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double activityRate = Activity.DEFAULT_RATE;

    @Layout(StructureSection.class)
    @Persist(configKey = "calcium_decay")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = IsCalcium.class, type = EffectType.SHOW)
    @Widget(title = "Decay of calcium (s)", description = "Time in which the light of calcium falls to 37 %.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double calciumDecay = Activity.DEFAULT_DECAY;

    @Layout(StructureSection.class)
    @Persist(configKey = "bleaching")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = IsActive.class, type = EffectType.SHOW)
    @Widget(title = "Bleaching (% per minute)", description = "How much of the light of neurons is lost in a minute.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double bleaching;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "blur")
    @ValueReference(BlurReference.class)
    @Widget(title = "Blur", description = "What the clean image is.")
    Blur blur = Blur.AS_SEEN;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "psf_width")
    @Effect(predicate = IsBlurred.class, type = EffectType.SHOW)
    @Widget(title = "Blur along X and Y (µm)", description = "Standard deviation of the Gaussian that stands for the point spread "
        + "function, in the plane.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double psfWidth = 0.15;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "psf_depth")
    @Effect(predicate = IsBlurred.class, type = EffectType.SHOW)
    @Widget(title = "Blur along Z (µm)", description = "Standard deviation along the axis of the microscope. Planes of images that "
        + "are no volumes are not blurred along Z.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double psfDepth = 0.4;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "pixel_size")
    @Widget(title = "Pixel size (µm)", description = "Along X and Y. Structures keep their size in pixels.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double pixelSize = PhantomGrid.DEFAULT_PIXEL_SIZE;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "z_step")
    @Widget(title = "Distance of planes (µm)", description = "Along Z, for volumes.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double zStep = PhantomGrid.DEFAULT_Z_STEP;

    @Layout(MicroscopeSection.class)
    @Persist(configKey = "frame_interval")
    @Widget(title = "Time between frames (s)", description = "For movies.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double frameInterval = PhantomGrid.DEFAULT_FRAME_INTERVAL;

    @Layout(CameraSection.class)
    @Persist(configKey = "photons")
    @Widget(title = "Photons", description = "How many photons the brightest places give on average. Fewer mean more noise.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double photons = 20;

    @Layout(CameraSection.class)
    @Persist(configKey = "gain")
    @Widget(title = "Gain (grey values per photon)", description = "Grey values for each photon.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double gain = 4;

    @Layout(CameraSection.class)
    @Persist(configKey = "offset")
    @Widget(title = "Offset (grey values)", description = "Grey value of darkness.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double offset = 100;

    @Layout(CameraSection.class)
    @Persist(configKey = "read_noise")
    @Widget(title = "Read noise (grey values)", description = "Standard deviation of the noise of the electronics.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double readNoise = 6;

    @Layout(CameraSection.class)
    @Persist(configKey = "pixel_type")
    @ValueReference(PixelsReference.class)
    @Widget(title = "Pixels of the noisy image", description = "The clean image always has 32 bit float pixels.")
    @Advanced
    CameraPixels pixels = CameraPixels.UINT16;

    @Layout(CameraSection.class)
    @Persist(configKey = "bit_depth")
    @Effect(predicate = HasBitDepth.class, type = EffectType.SHOW)
    @Widget(title = "Bits", description = "Grey values end at 2 to the power of this number, less 1: a camera with 12 bits saturates "
        + "at 4095. 1 to 16.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    int bitDepth = 16;

    @Layout(CameraSection.class)
    @Persist(configKey = "shared_noise")
    @ValueReference(SharedNoiseReference.class)
    @Widget(title = "Neighbours share noise", description = "Whether the noise of neighbours is correlated, which the blind-spot "
        + "methods cannot stand without a blind spot that is as long. Its variance stays as it is.")
    @Advanced
    SharedNoise sharedNoise = SharedNoise.NONE;

    @Layout(CameraSection.class)
    @Persist(configKey = "shared_over")
    @Effect(predicate = IsShared.class, type = EffectType.SHOW)
    @Widget(title = "Noise shared over (pixels)", description = "Standard deviation of the Gaussian that mixes the noise; up to 10. "
        + "Two pixels d apart have a correlation of exp(-d² / (4 s²)).")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double sharedOver = 1;

    @Layout(CameraSection.class)
    @Persist(configKey = "fixed_pattern")
    @ValueReference(PatternReference.class)
    @Widget(title = "Fixed pattern", description = "Whether parts of the camera differ, the same in all images of the table. The "
        + "clean image does not show it.")
    @Advanced
    Pattern fixedPattern = Pattern.NONE;

    @Layout(CameraSection.class)
    @Persist(configKey = "gain_spread")
    @Effect(predicate = HasPattern.class, type = EffectType.SHOW)
    @Widget(title = "Spread of the gain (%)", description = "Standard deviation of the gain, relative to its mean; up to 50 %.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double gainSpread = 2;

    @Layout(CameraSection.class)
    @Persist(configKey = "offset_spread")
    @Effect(predicate = HasPattern.class, type = EffectType.SHOW)
    @Widget(title = "Spread of the offset (grey values)", description = "Standard deviation of the offset.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double offsetSpread = 4;

    @Layout(ImagesSection.class)
    @Persist(configKey = "stored_as")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(StoredAsReference.class)
    @Widget(title = "Images as", description = "What the columns hold.")
    StoredAs storedAs = StoredAs.CELLS;

    @Layout(ImagesSection.class)
    @Persist(configKey = "file_format")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "Format", description = "What is written.")
    FileFormat fileFormat = FileFormat.TIFF;

    @Layout(ImagesSection.class)
    @Persist(configKey = "folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "Folder", description = """
        Where the files go: an absolute path, a file: URL, or a path inside the workflow such as knime://knime.workflow/data/phantoms.""")
    String folder = "";

    @Layout(ImagesSection.class)
    @Persist(configKey = "create_folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "Create folder", description = "Whether the folder, and those above it, are created if they do not exist.")
    boolean createFolder = true;

    @Layout(ImagesSection.class)
    @Persist(configKey = "file_name")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "File name", description = """
        Name of a file without its extension. {row} and {name} stand for the name of the phantom, {column} for the name of the column.""")
    String fileName = "{row}_{column}";

    @Layout(ImagesSection.class)
    @Persist(configKey = "existing_files")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "If a file exists", description = "What happens if there is a file of that name.")
    ExistingFiles existingFiles = ExistingFiles.FAIL;

    PhantomGrid grid() {
        return new PhantomGrid(width, height, depth, frames, pixelSize, zStep, frameInterval, speed);
    }

    /** The column "Blurred" is there only if it differs from "Clean". */
    boolean isBlurred() {
        return blur == Blur.GAUSSIAN;
    }

    PhantomScene scene(long drawn) {
        return structure.scene(isBlurred() ? optics(grid()) : null, grid(), activity(), drawn);
    }

    private Activity activity() {
        return new Activity(Indicator.CALCIUM, activityRate, calciumDecay, bleaching / PERCENT);
    }

    /** @throws org.selfscope.image.RestorationException of kind FILE if the folder is not on this computer */
    TargetFolder target() {
        return new TargetFolder(LocalFiles.resolve(folder), createFolder);
    }

    private Optics optics(PhantomGrid grid) {
        return GaussianBlur.of(psfWidth / grid.pixelSize(), psfWidth / grid.pixelSize(), psfDepth / grid.zStep());
    }

    PoissonGaussian noise() {
        return new PoissonGaussian(photons, gain, offset, readNoise);
    }

    /** NB: the pattern belongs to the camera, so that it depends on the seed alone. */
    Camera camera() {
        Camera camera = Camera.of(noise());
        if (sharedNoise != SharedNoise.NONE) {
            camera = camera.with(NoiseCorrelation.gaussian(sharedOver, sharedNoise.axes));
        }
        if (fixedPattern != Pattern.NONE) {
            FixedPattern.Layout layout = FixedPattern.Layout.valueOf(fixedPattern.name());
            camera = camera.with(new FixedPattern(layout, gainSpread / PERCENT, offsetSpread, seed));
        }
        return pixels == CameraPixels.UINT16 ? camera.withSaturation((1 << bitDepth) - 1) : camera;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        atLeast(count, 1, "The number of images");
        if (bitDepth < 1 || bitDepth > LARGEST_BIT_DEPTH) {
            throw new InvalidSettingsException("The camera has " + bitDepth + " bits. Enter a number from 1 to " + LARGEST_BIT_DEPTH + ".");
        }
        if (!(offset >= 0)) {
            throw new InvalidSettingsException("The offset is " + offset + " grey values. Enter 0 or more.");
        }
        if (fileName.isBlank() || !fileName.contains("{column}")) {
            throw new InvalidSettingsException("All images of a row would get the same file name. Add {column} to the file name.");
        }
        Execution.check(() -> {
            optics(grid());
            activity();
            camera();
        });
    }

    private static void atLeast(long value, long min, String what) throws InvalidSettingsException {
        if (value < min) {
            throw new InvalidSettingsException(what + " is " + value + ". Enter at least " + min + ".");
        }
    }
}
