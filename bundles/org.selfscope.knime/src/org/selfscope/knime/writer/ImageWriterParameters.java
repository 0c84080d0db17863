package org.selfscope.knime.writer;

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
import org.selfscope.image.picture.ContrastRule;
import org.selfscope.image.picture.CrossSection;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;
import org.selfscope.knime.path.ExistingFiles;
import org.selfscope.knime.path.LocalFiles;
import org.selfscope.knime.path.TargetFolder;

final class ImageWriterParameters implements NodeParameters {

    @Section(title = "Images")
    interface ImagesSection {
    }

    @Section(title = "Files")
    @After(ImagesSection.class)
    interface FilesSection {
    }

    enum Format {
        @Label(value = "TIFF", description = "One file for each image, for further analysis.")
        TIFF("tif"),
        @Label(value = "OME-Zarr", description = "One folder for each image, in compressed blocks: for very large images.")
        OME_ZARR("ome.zarr"),
        @Label(value = "PNG picture", description = "One picture for each row, with its images side by side.")
        PNG("png");

        final String extension;

        Format(String extension) {
            this.extension = extension;
        }
    }

    enum Picture {
        @Label(value = "Plane", description = "The middle plane of a stack or movie.")
        PLANE(CrossSection.PLANE),
        @Label(value = "Kymograph", description = "For movies: the middle row of each frame, frame below frame. What moves or flashes is "
            + "a line or a dot there.")
        KYMOGRAPH(CrossSection.KYMOGRAPH);

        final CrossSection section;

        Picture(CrossSection section) {
            this.section = section;
        }
    }

    enum Contrast {
        @Label(value = "Each on its own", description = "Black and white are chosen for each image.")
        EACH(ContrastRule.OWN),
        @Label(value = "Same for all", description = "Black and white are the same for all images of a picture, so that grey values can be "
            + "compared.")
        SHARED(ContrastRule.SHARED);

        final ContrastRule rule;

        Contrast(ContrastRule rule) {
            this.rule = rule;
        }
    }

    interface FormatReference extends ParameterReference<Format> {
    }

    static final class IsPicture implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(FormatReference.class).isOneOf(Format.PNG);
        }
    }

    @Layout(ImagesSection.class)
    @Persist(configKey = "image_columns")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image columns", description = "Columns to write. In a picture they stand side by side in this order, titled with "
        + "their names.")
    String[] imageColumns = new String[0];

    @Layout(ImagesSection.class)
    @Persist(configKey = "format")
    @ValueReference(FormatReference.class)
    @Widget(title = "Format", description = "What is written.")
    Format format = Format.TIFF;

    @Layout(ImagesSection.class)
    @Persist(configKey = "contrast")
    @Effect(predicate = IsPicture.class, type = EffectType.SHOW)
    @Widget(title = "Contrast", description = "How grey values become black and white.")
    Contrast contrast = Contrast.EACH;

    @Layout(ImagesSection.class)
    @Persist(configKey = "picture")
    @Migrate(loadDefaultIfAbsent = true)
    @Effect(predicate = IsPicture.class, type = EffectType.SHOW)
    @Widget(title = "Picture of", description = "What a picture shows of stacks and movies.")
    Picture picture = Picture.PLANE;

    @Layout(ImagesSection.class)
    @Persist(configKey = "scale_bar")
    @Effect(predicate = IsPicture.class, type = EffectType.SHOW)
    @Widget(title = "Scale bar", description = "Whether a scale bar is drawn, if the pixel size is known.")
    boolean scaleBar = true;

    @Layout(FilesSection.class)
    @Persist(configKey = "folder")
    @Widget(title = "Folder", description = """
        Where the files go: an absolute path, a file: URL, or a path inside the workflow such as knime://knime.workflow/data/results.""")
    String folder = "";

    @Layout(FilesSection.class)
    @Persist(configKey = "create_folder")
    @Advanced
    @Widget(title = "Create folder", description = "Whether the folder, and those above it, are created if they do not exist.")
    boolean createFolder = true;

    @Layout(FilesSection.class)
    @Persist(configKey = "file_name")
    @Widget(title = "File name", description = """
        Name of a file without its extension. {row} stands for the row key, {column} for the name of the column, {name} for the name of the
        image.""")
    String fileName = "{row}_{column}";

    @Layout(FilesSection.class)
    @Persist(configKey = "existing_files")
    @Widget(title = "If a file exists", description = "What happens if there is a file of that name.")
    ExistingFiles existingFiles = ExistingFiles.FAIL;

    ImageWriterParameters() {
    }

    ImageWriterParameters(NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> imageColumns = ImageColumn.names(spec).toArray(String[]::new));
    }

    /** @throws org.selfscope.image.RestorationException of kind FILE if the folder is not on this computer */
    TargetFolder target() {
        return new TargetFolder(LocalFiles.resolve(folder), createFolder);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (fileName.isBlank()) {
            throw new InvalidSettingsException("The file name is empty. Enter one such as \"{row}_{column}\".");
        }
        if (format != Format.PNG && imageColumns.length > 1 && !fileName.contains("{column}") && !fileName.contains("{name}")) {
            throw new InvalidSettingsException("All images of a row would get the same file name. Add {column} to the file name.");
        }
    }
}
