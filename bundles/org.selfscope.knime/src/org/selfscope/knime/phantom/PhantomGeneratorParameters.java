package org.selfscope.knime.phantom;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.selfscope.image.phantom.Activity;
import org.selfscope.image.phantom.PhantomGrid;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.path.ExistingFiles;
import org.selfscope.knime.path.FileFormat;
import org.selfscope.knime.path.LocalFiles;
import org.selfscope.knime.path.TargetFolder;

final class PhantomGeneratorParameters implements NodeParameters {

    private static final int LARGEST_BIT_DEPTH = 16;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "structure")
    @ValueReference(PhantomDialog.StructureReference.class)
    @Widget(title = "Structure", description = "What is drawn.")
    Structure structure = Structure.FILAMENTS;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "width")
    @Widget(title = "Width (pixels)", description = "Of each image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int width = 256;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "height")
    @Widget(title = "Height (pixels)", description = "Of each image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int height = 256;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "depth")
    @Widget(title = "Planes", description = "Number of planes of a volume; 1 for an image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int depth = 1;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "frames")
    @Widget(title = "Frames", description = "Number of frames of a movie, in which objects move; 1 for an image.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int frames = 1;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "count")
    @Widget(title = "Number of images", description = "Each shows another specimen of the same kind.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int count = 1;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "seed")
    @Widget(title = "Seed", description = "Start of all random draws. The same seed gives the same images, another seed other ones.")
    long seed = 1;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "speed")
    @Widget(title = "Speed (pixels per frame)", description = "How fast objects move at most from frame to frame of a movie. They "
        + "drift smoothly to and fro.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double speed = PhantomGrid.DEFAULT_SPEED;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "activity_rate")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.IsActive.class, type = EffectType.SHOW)
    @Widget(title = "Activity (events per second)", description = "How often each neuron is active: bursts of spikes that calcium shows, or "
        + "single spikes that voltage shows.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double activityRate = Activity.DEFAULT_RATE;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "calcium_decay")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.IsCalcium.class, type = EffectType.SHOW)
    @Widget(title = "Decay of calcium (s)", description = "Time in which the light of calcium falls to 37 %.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double calciumDecay = Activity.DEFAULT_DECAY;

    @Layout(PhantomDialog.StructureSection.class)
    @Persist(configKey = "bleaching")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.IsActive.class, type = EffectType.SHOW)
    @Widget(title = "Bleaching (% per minute)", description = "How much of the light of neurons is lost in a minute.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double bleaching;

    @Layout(PhantomDialog.MicroscopeSection.class)
    @Persist(configKey = "blur")
    @ValueReference(PhantomDialog.BlurReference.class)
    @Widget(title = "Blur", description = "What the clean image is.")
    Blur blur = Blur.AS_SEEN;

    @Layout(PhantomDialog.MicroscopeSection.class)
    @Persist(configKey = "psf_width")
    @Effect(predicate = PhantomDialog.IsBlurred.class, type = EffectType.SHOW)
    @Widget(title = "Blur along X and Y (µm)", description = "Standard deviation of the Gaussian that stands for the point spread "
        + "function, in the plane.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double psfWidth = 0.15;

    @Layout(PhantomDialog.MicroscopeSection.class)
    @Persist(configKey = "psf_depth")
    @Effect(predicate = PhantomDialog.IsBlurred.class, type = EffectType.SHOW)
    @Widget(title = "Blur along Z (µm)", description = "Standard deviation along the axis of the microscope. Planes of images that "
        + "are no volumes are not blurred along Z.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double psfDepth = 0.4;

    @Layout(PhantomDialog.MicroscopeSection.class)
    @Persist(configKey = "pixel_size")
    @Widget(title = "Pixel size (µm)", description = "Along X and Y. Structures keep their size in pixels.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double pixelSize = PhantomGrid.DEFAULT_PIXEL_SIZE;

    @Layout(PhantomDialog.MicroscopeSection.class)
    @Persist(configKey = "z_step")
    @Widget(title = "Distance of planes (µm)", description = "Along Z, for volumes.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double zStep = PhantomGrid.DEFAULT_Z_STEP;

    @Layout(PhantomDialog.MicroscopeSection.class)
    @Persist(configKey = "frame_interval")
    @Widget(title = "Time between frames (s)", description = "For movies.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double frameInterval = PhantomGrid.DEFAULT_FRAME_INTERVAL;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "photons")
    @Widget(title = "Photons", description = "How many photons the brightest places give on average. Fewer mean more noise.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double photons = 20;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "gain")
    @Widget(title = "Gain (grey values per photon)", description = "Grey values for each photon.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double gain = 4;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "offset")
    @Widget(title = "Offset (grey values)", description = "Grey value of darkness.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double offset = 100;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "read_noise")
    @Widget(title = "Read noise (grey values)", description = "Standard deviation of the noise of the electronics.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double readNoise = 6;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "pixel_type")
    @ValueReference(PhantomDialog.PixelsReference.class)
    @Widget(title = "Pixels of the noisy image", description = "The clean image always has 32 bit float pixels.")
    @Advanced
    CameraPixels pixels = CameraPixels.UINT16;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "bit_depth")
    @Effect(predicate = PhantomDialog.HasBitDepth.class, type = EffectType.SHOW)
    @Widget(title = "Bits", description = "Grey values end at 2 to the power of this number, less 1: a camera with 12 bits saturates "
        + "at 4095. 1 to 16.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    int bitDepth = 16;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "shared_noise")
    @ValueReference(PhantomDialog.SharedNoiseReference.class)
    @Widget(title = "Neighbours share noise", description = "Whether the noise of neighbours is correlated, which the blind-spot "
        + "methods cannot stand without a blind spot that is as long. Its variance stays as it is.")
    @Advanced
    SharedNoise sharedNoise = SharedNoise.NONE;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "shared_over")
    @Effect(predicate = PhantomDialog.IsShared.class, type = EffectType.SHOW)
    @Widget(title = "Noise shared over (pixels)", description = "Standard deviation of the Gaussian that mixes the noise; up to 10. "
        + "Two pixels d apart have a correlation of exp(-d² / (4 s²)).")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double sharedOver = 1;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "fixed_pattern")
    @ValueReference(PhantomDialog.PatternReference.class)
    @Widget(title = "Fixed pattern", description = "Whether parts of the camera differ, the same in all images of the table. The "
        + "clean image does not show it.")
    @Advanced
    Pattern fixedPattern = Pattern.NONE;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "gain_spread")
    @Effect(predicate = PhantomDialog.HasPattern.class, type = EffectType.SHOW)
    @Widget(title = "Spread of the gain (%)", description = "Standard deviation of the gain, relative to its mean; up to 50 %.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double gainSpread = 2;

    @Layout(PhantomDialog.CameraSection.class)
    @Persist(configKey = "offset_spread")
    @Effect(predicate = PhantomDialog.HasPattern.class, type = EffectType.SHOW)
    @Widget(title = "Spread of the offset (grey values)", description = "Standard deviation of the offset.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double offsetSpread = 4;

    @Layout(PhantomDialog.ImagesSection.class)
    @Persist(configKey = "stored_as")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(PhantomDialog.StoredAsReference.class)
    @Widget(title = "Images as", description = "What the columns hold.")
    StoredAs storedAs = StoredAs.CELLS;

    @Layout(PhantomDialog.ImagesSection.class)
    @Persist(configKey = "file_format")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "Format", description = "What is written.")
    FileFormat fileFormat = FileFormat.TIFF;

    @Layout(PhantomDialog.ImagesSection.class)
    @Persist(configKey = "folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "Folder", description = """
        Where the files go: an absolute path, a file: URL, or a path inside the workflow such as knime://knime.workflow/data/phantoms.""")
    String folder = "";

    @Layout(PhantomDialog.ImagesSection.class)
    @Persist(configKey = "create_folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "Create folder", description = "Whether the folder, and those above it, are created if they do not exist.")
    boolean createFolder = true;

    @Layout(PhantomDialog.ImagesSection.class)
    @Persist(configKey = "file_name")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "File name", description = """
        Name of a file without its extension. {row} and {name} stand for the name of the phantom, {column} for the name of the column.""")
    String fileName = "{row}_{column}";

    @Layout(PhantomDialog.ImagesSection.class)
    @Persist(configKey = "existing_files")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = PhantomDialog.WritesFiles.class, type = EffectType.SHOW)
    @Widget(title = "If a file exists", description = "What happens if there is a file of that name.")
    ExistingFiles existingFiles = ExistingFiles.FAIL;

    PhantomPlan plan() {
        return new PhantomPlan(this);
    }

    /** @throws org.selfscope.image.RestorationException of kind FILE if the folder is not on this computer */
    TargetFolder target() {
        return new TargetFolder(LocalFiles.resolve(folder), createFolder);
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
        Execution.check(() -> plan().check());
    }

    private static void atLeast(long value, long min, String what) throws InvalidSettingsException {
        if (value < min) {
            throw new InvalidSettingsException(what + " is " + value + ". Enter at least " + min + ".");
        }
    }
}
