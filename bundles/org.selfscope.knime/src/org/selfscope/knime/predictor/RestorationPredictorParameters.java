package org.selfscope.knime.predictor;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
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
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.selfscope.image.PixelType;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.engine.Device;
import org.selfscope.knime.path.ExistingFiles;
import org.selfscope.knime.path.FileFormat;
import org.selfscope.knime.path.LocalFiles;
import org.selfscope.knime.path.TargetFolder;
import org.selfscope.learn.method.Inference;

final class RestorationPredictorParameters implements NodeParameters {

    @Section(title = "Restored images")
    interface OutputSection {
    }

    @Section(title = "Files")
    @After(OutputSection.class)
    @Effect(predicate = WritesFiles.class, type = EffectType.SHOW)
    interface FilesSection {
    }

    @Section(title = "Computation")
    @After(FilesSection.class)
    @Advanced
    interface ComputationSection {
    }

    enum OutputPixels {
        @Label(value = "As in the input", description = "The result is rounded and clipped to the range of the input's pixels.")
        AS_INPUT,
        @Label(value = "32 bit float", description = "Neither rounded nor clipped.")
        FLOAT32;

        PixelType of(PixelType noisy) {
            return this == AS_INPUT ? noisy : PixelType.FLOAT32;
        }
    }

    interface RestoredAsReference extends ParameterReference<RestoredAs> {
    }

    static final class WritesFiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(RestoredAsReference.class).isOneOf(RestoredAs.FILES);
        }
    }

    enum InferenceMode {
        @Label(value = "As the model says", description = "The mode that suits the method that the model was trained with.")
        MODEL(null),
        @Label(value = "Single pass", description = "The network sees the whole image at once. Fast; the noise of a pixel may leave a "
            + "trace in its own result.")
        SINGLE_PASS(Inference.Mode.SINGLE_PASS),
        @Label(value = "J-invariant", description = "Each pixel is predicted from an input in which it is hidden, as in training. Takes as "
            + "many passes as the mask has positions (9 for a period of 3); the noise of a pixel cannot reach its result.")
        J_INVARIANT(Inference.Mode.J_INVARIANT);

        private final Inference.Mode mode;

        InferenceMode(Inference.Mode mode) {
            this.mode = mode;
        }

        Inference apply(Inference ofModel) {
            return mode == null ? ofModel : ofModel.withMode(mode);
        }
    }

    @Layout(OutputSection.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.OfSecondInput.class)
    @Widget(title = "Image column", description = "Column of the images to restore, or of the paths of their files.")
    String imageColumn = "";

    @Layout(OutputSection.class)
    @Persist(configKey = "output_column")
    @Widget(title = "Name of the new column", description = "If the table has a column of this name, a number is added to the name.")
    String outputColumn = "Restored";

    @Layout(OutputSection.class)
    @Persist(configKey = "output_pixels")
    @Widget(title = "Pixels of the restored image", description = "The grey values keep their units in either case.")
    OutputPixels outputPixels = OutputPixels.FLOAT32;

    @Layout(OutputSection.class)
    @Persist(configKey = "restored_as")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(RestoredAsReference.class)
    @Widget(title = "Restored images as", description = "What the new column holds.")
    RestoredAs restoredAs = RestoredAs.CELLS;

    @Layout(FilesSection.class)
    @Persist(configKey = "file_format")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Format", description = "What is written.")
    FileFormat fileFormat = FileFormat.TIFF;

    @Layout(FilesSection.class)
    @Persist(configKey = "folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Folder", description = """
        Where the files go: an absolute path, a file: URL, or a path inside the workflow such as knime://knime.workflow/data/restored.""")
    String folder = "";

    @Layout(FilesSection.class)
    @Persist(configKey = "create_folder")
    @Migrate(loadDefaultIfAbsent = true)
    @Advanced
    @Widget(title = "Create folder", description = "Whether the folder, and those above it, are created if they do not exist.")
    boolean createFolder = true;

    @Layout(FilesSection.class)
    @Persist(configKey = "file_name")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "File name", description = """
        Name of a file without its extension. {row} stands for the row key, {column} for the name of the column, {name} for the name of the
        image.""")
    String fileName = "{row}_restored";

    @Layout(FilesSection.class)
    @Persist(configKey = "existing_files")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "If a file exists", description = "What happens if there is a file of that name.")
    ExistingFiles existingFiles = ExistingFiles.FAIL;

    @Layout(ComputationSection.class)
    @Persist(configKey = "inference")
    @Widget(title = "Inference", description = "How an image goes through the network.")
    InferenceMode inference = InferenceMode.MODEL;

    @Layout(ComputationSection.class)
    @Persist(configKey = "averaging")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Average over symmetries", description = "Whether an image goes through the network mirrored and turned as well.")
    Averaging averaging = Averaging.MODEL;

    @Layout(ComputationSection.class)
    @Persist(configKey = "tile_margin")
    @Migrate(loadDefaultIfAbsent = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Margin of tiles (pixels)", description = "An image is restored in tiles, each with so many pixels around it. 0: as "
        + "many as the network sees, so that tiles leave no trace. Networks that see far, as the published one of DeepCAD does, spend most "
        + "of the time on them: there 24 are much faster, but borders of tiles may show.")
    int tileMargin = 0;

    @Layout(ComputationSection.class)
    @Persist(configKey = "threads")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Threads", description = "Processor threads to use. 0: as many as the computer has.")
    int threads = 0;

    @Layout(ComputationSection.class)
    @Persist(configKey = "memory_limit")
    @Migrate(loadDefaultIfAbsent = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Widget(title = "Memory limit (MB)", description = "How much memory the network may take. Images are cut into tiles that fit; smaller "
        + "ones take longer and give the same result. 0: tiles that are fast.")
    int memoryLimit = 0;

    @Layout(ComputationSection.class)
    @Persist(configKey = "device")
    @Widget(title = "Device", description = "Where to compute.")
    Device device = Device.AUTO;

    RestorationPredictorParameters() {
    }

    RestorationPredictorParameters(NodeParametersInput input) {
        Optional<DataTableSpec> spec = input.getInTableSpec(1);
        spec.flatMap(s -> ImageColumn.guess(s, "Image", "Noisy")).ifPresent(name -> imageColumn = name);
    }

    Inference inference(Inference ofModel) {
        return averaging.apply(inference.apply(ofModel)).withMargin(tileMargin);
    }

    /** @throws org.selfscope.image.RestorationException of kind FILE if the folder is not on this computer */
    TargetFolder target() {
        return new TargetFolder(LocalFiles.resolve(folder), createFolder);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (outputColumn.isBlank()) {
            throw new InvalidSettingsException("The new column has no name. Enter one, such as \"Restored\".");
        }
        if (threads < 0) {
            throw new InvalidSettingsException("The number of threads is " + threads + ". Enter 0 for all, or a positive number.");
        }
        if (tileMargin < 0) {
            throw new InvalidSettingsException("The margin of tiles is " + tileMargin
                + " pixels. Enter 0 for all that the network sees, or a positive number.");
        }
        if (memoryLimit < 0) {
            throw new InvalidSettingsException("The memory limit is " + memoryLimit + " MB. Enter 0 for none, or a positive number.");
        }
        if (fileName.isBlank()) {
            throw new InvalidSettingsException("The file name is empty. Enter one such as \"{row}_restored\".");
        }
    }
}
