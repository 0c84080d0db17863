package org.selfscope.knime.reader;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.ImageColumns;

final class ImageReaderParameters implements NodeParameters {

    @Section(title = "Files")
    interface Files {
    }

    @Section(title = "Columns of the input table", description = "Used if no path is given.")
    @After(Files.class)
    interface Columns {
    }

    @Section(title = "Output")
    @After(Columns.class)
    interface Output {
    }

    @Layout(Files.class)
    @Persist(configKey = "path")
    @Widget(title = "Path", description = """
        The image: a TIFF file or OME-Zarr folder, given by an absolute path, a file: URL, or a path inside the workflow such as
        knime://knime.workflow/data/image.tif. Of any other folder, all images in it are read, sorted by name; with * and ? in the last
        part of the path, all that fit, as in /data/*.tif. An image whose planes are in a file each is given by a pattern with axes
        (Z, Time, Channel) in braces where the names count along them, as in /data/cell_t{Time}_z{Z}_c{Channel}.tif. A lower resolution of
        an OME-Zarr is given by its folder, as in /data/cell.ome.zarr/1. Leave it empty to take the images from the input table.""")
    String path = "";

    @Layout(Files.class)
    @Persist(configKey = "reference_path")
    @Widget(title = "Path of the reference", description = """
        The reference of the image, if there is one; in the same form as the path. With * or ? as many files as there are images: they
        are paired in the order of their names.""")
    String referencePath = "";

    @Layout(Columns.class)
    @Persist(configKey = "image_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Image column", description = "Column of the input table with images, or with paths to images.")
    String imageColumn = "";

    @Layout(Columns.class)
    @Persist(configKey = "reference_column")
    @ChoicesProvider(ImageColumns.class)
    @Widget(title = "Reference column", description = "Column of the input table with references, or with paths to them.")
    Optional<String> referenceColumn = Optional.empty();

    @Layout(Output.class)
    @Persist(configKey = "images_as")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Images as", description = "What the columns of the output hold.")
    ImagesAs imagesAs = ImagesAs.CELLS;

    @Layout(Output.class)
    @Persist(configKey = "metadata")
    @Migrate(loadDefaultIfAbsent = true)
    @Widget(title = "Append metadata", description = """
        Whether the axes, the pixel type and the size along each axis are told in columns of their own. They are found without reading
        pixels: with references to files, this lists the images of a folder however large they are.""")
    boolean metadata = false;

    ImageReaderParameters() {
    }

    ImageReaderParameters(NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(spec -> imageColumn = guess(spec));
    }

    private static String guess(DataTableSpec spec) {
        return ImageColumn.names(spec).stream().findFirst().orElseGet(() -> spec.stream()
            .filter(c -> c.getType().isCompatible(StringValue.class)).map(c -> c.getName()).findFirst().orElse(""));
    }

    boolean readsFiles() {
        return !path.isBlank();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!readsFiles() && !referencePath.isBlank()) {
            throw new InvalidSettingsException("A path of the reference is given, but no path of the image. Enter the path of the image, "
                + "or choose a reference column of the input table instead.");
        }
    }
}
